using System.Collections.Frozen;
using System.Globalization;

namespace Sluice.Engine.DuckDb.Functions.Strings.Normalization;

/// <summary>
/// Unicode 14's decompositions and combining classes, as characters.txt has them: a line a character, its code, its class, and "=" (also
/// composes), "-" (does not) or "~" (compatibility only) before what it decomposes to. .NET without ICU has none of it.
/// </summary>
internal sealed class CharacterTable
{
    private static readonly Lazy<CharacterTable> TheOne = new(Read);

    private CharacterTable(IReadOnlyDictionary<int, byte> classes, IReadOnlyDictionary<int, int[]> canonical, IReadOnlyDictionary<int, int[]> compatible, IReadOnlyDictionary<long, int> composed) =>
        (Classes, Canonical, Compatible, Composed) = (classes, canonical, compatible, composed);

    /// <summary>Read when it is first asked for.</summary>
    public static CharacterTable Instance => TheOne.Value;

    public IReadOnlyDictionary<int, byte> Classes { get; }

    public IReadOnlyDictionary<int, int[]> Canonical { get; }

    public IReadOnlyDictionary<int, int[]> Compatible { get; }

    public IReadOnlyDictionary<long, int> Composed { get; }

    public byte ClassOf(int code) => Classes.GetValueOrDefault(code);

    public static long Pair(int first, int second) => ((long)first << 32) | (uint)second;

    private static CharacterTable Read()
    {
        var classes = new Dictionary<int, byte>();
        var canonical = new Dictionary<int, int[]>();
        var compatible = new Dictionary<int, int[]>();
        var composed = new Dictionary<long, int>();
        using var stream = typeof(CharacterTable).Assembly.GetManifestResourceStream(typeof(CharacterTable).Namespace + ".characters.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(' ');
            var code = Hex(fields[0]);
            if (fields[1] != "0")
                classes.Add(code, byte.Parse(fields[1], CultureInfo.InvariantCulture));
            if (fields.Length == 2)
                continue;
            int[] parts = [Hex(fields[2][1..]), .. fields.Skip(3).Select(Hex)];
            (fields[2][0] == '~' ? compatible : canonical).Add(code, parts);
            if (fields[2][0] == '=')
                composed.Add(Pair(parts[0], parts[1]), code);
        }

        return new CharacterTable(classes.ToFrozenDictionary(), canonical.ToFrozenDictionary(), compatible.ToFrozenDictionary(), composed.ToFrozenDictionary());
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
