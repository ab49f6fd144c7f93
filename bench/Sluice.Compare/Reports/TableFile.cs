namespace Sluice.Compare.Reports;

/// <summary>Writes the table into a file: between its marks where it has them, else as the whole file.</summary>
internal static class TableFile
{
    public const string Begin = "<!-- bench/compare writes from here -->";
    public const string End = "<!-- to here -->";

    public static void Write(string path, string facts, string table)
    {
        var text = $"{Begin}\n{facts}\n\n{table}{End}";
        File.WriteAllText(path, File.Exists(path) ? Replace(File.ReadAllText(path), text) : text + "\n");
    }

    /// <summary>The page with what stood between the marks replaced, marks included.</summary>
    internal static string Replace(string page, string text)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : page.IndexOf(End, begin, StringComparison.Ordinal);
        return end < 0 ? text + "\n" : string.Concat(page.AsSpan(0, begin), text, page.AsSpan(end + End.Length));
    }
}
