namespace Sluice.Protocol.Tests.Goldens;

/// <summary>One entry of a golden file: a line "== name", lines of hex, a line "-> text".</summary>
public sealed record Golden(string Name, byte[] Bytes, string Text)
{
    public static IReadOnlyList<Golden> Read(string file)
    {
        var entries = new List<Golden>();
        string name = "", hex = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Goldens", file)))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
                (name, hex) = (line[3..], "");
            else if (line.StartsWith("-> ", StringComparison.Ordinal))
                entries.Add(new Golden(name, Convert.FromHexString(hex), line[3..]));
            else if (!line.StartsWith('#'))
                hex += line.Replace(" ", "", StringComparison.Ordinal);
        }

        return entries;
    }

    /// <summary>The names of a file's entries, as a theory's data.</summary>
    public static TheoryData<string> Names(params string[] files) => [.. files.SelectMany(Read).Select(golden => golden.Name)];

    public static Golden Find(string file, string name) => Read(file).Single(golden => golden.Name == name);
}
