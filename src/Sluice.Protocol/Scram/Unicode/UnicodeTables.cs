using System.Globalization;

namespace Sluice.Protocol.Scram.Unicode;

/// <summary>
/// What SASLprep needs of Unicode, from the resource that generate.py writes. .NET cannot normalize here: without ICU
/// (InvariantGlobalization) <see cref="string.Normalize()"/> returns text beyond ASCII unchanged.
/// </summary>
internal sealed class UnicodeTables
{
    private static readonly Lazy<UnicodeTables> Loaded = new(() => new UnicodeTables());

    private UnicodeTables()
    {
        var sections = ReadSections();
        Space = new CodePointSet(sections["space"]);
        Nothing = new CodePointSet(sections["nothing"]);
        Prohibited = new CodePointSet(sections["prohibited"]);
        Unassigned = new CodePointSet(sections["unassigned"]);
        RightToLeft = new CodePointSet(sections["right-to-left"]);
        LeftToRight = new CodePointSet(sections["left-to-right"]);
        Classes = ReadMap(sections["class"], value => int.Parse(value, CultureInfo.InvariantCulture));
        Decompositions = ReadMap(sections["decompose"], HexList);
        Compositions = sections["compose"].Select(entry => entry.Split('=')).ToDictionary(
            pair => HexList(pair[0]) is [var first, var second] ? (first, second) : throw new FormatException(pair[0]),
            pair => Hex(pair[1]));
    }

    /// <summary>Loaded at the first password beyond ASCII.</summary>
    public static UnicodeTables Instance => Loaded.Value;

    /// <summary>RFC 3454, table C.1.2: mapped to a space.</summary>
    public CodePointSet Space { get; }

    /// <summary>RFC 3454, table B.1: mapped to nothing.</summary>
    public CodePointSet Nothing { get; }

    /// <summary>RFC 4013, section 2.3.</summary>
    public CodePointSet Prohibited { get; }

    /// <summary>RFC 3454, table A.1.</summary>
    public CodePointSet Unassigned { get; }

    /// <summary>RFC 3454, table D.1: RandALCat.</summary>
    public CodePointSet RightToLeft { get; }

    /// <summary>RFC 3454, table D.2: LCat.</summary>
    public CodePointSet LeftToRight { get; }

    /// <summary>Canonical combining classes other than 0.</summary>
    public IReadOnlyDictionary<int, int> Classes { get; }

    /// <summary>Full compatibility decompositions.</summary>
    public IReadOnlyDictionary<int, int[]> Decompositions { get; }

    /// <summary>Primary composites by their two parts.</summary>
    public IReadOnlyDictionary<(int First, int Second), int> Compositions { get; }

    private static Dictionary<string, List<string>> ReadSections()
    {
        var sections = new Dictionary<string, List<string>>();
        using var resource = typeof(UnicodeTables).Assembly.GetManifestResourceStream("saslprep.txt")!;
        using var reader = new StreamReader(resource);
        List<string> current = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
                sections[line.Trim('[', ']')] = current = [];
            else if (!line.StartsWith('#'))
                current.AddRange(line.Split(' '));
        }

        return sections;
    }

    private static Dictionary<int, T> ReadMap<T>(List<string> entries, Func<string, T> read) =>
        entries.Select(entry => entry.Split('=')).ToDictionary(pair => Hex(pair[0]), pair => read(pair[1]));

    private static int[] HexList(string text) => [.. text.Split('+').Select(Hex)];

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
