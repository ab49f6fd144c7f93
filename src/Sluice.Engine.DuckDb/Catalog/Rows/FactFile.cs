using Sluice.Engine.Relations;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Catalog.Rows;

/// <summary>
/// What PostgreSQL 17 holds in a catalog from the start, in the form of COPY's text: a line of column names, then a line a row, fields
/// apart by tabs, \N for null. It travels in this assembly.
/// </summary>
internal static class FactFile
{
    private const string Folder = "Sluice.Engine.DuckDb.Catalog.Facts.";
    private const string Ending = ".tsv";

    /// <summary>For each file a relation facts_NAME, all of text.</summary>
    public static IReadOnlyList<SystemRelation> Relations() =>
        [.. typeof(FactFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => Relation(name[Folder.Length..^Ending.Length]))];

    /// <summary>The same for some of the files.</summary>
    public static IReadOnlyList<SystemRelation> Relations(IEnumerable<string> names) => [.. names.Select(Relation)];

    /// <param name="name">Without folder and ending.</param>
    /// <returns>The names of the columns, then the rows.</returns>
    public static List<string?[]> Read(string name)
    {
        using var stream = typeof(FactFile).Assembly.GetManifestResourceStream(Folder + name + Ending)!;
        using var reader = new StreamReader(stream);
        var rows = new List<string?[]>();
        while (reader.ReadLine() is { } line)
            rows.Add(Array.ConvertAll(line.Split('\t'), Field));
        return rows;
    }

    private static SystemRelation Relation(string name)
    {
        var rows = Read(name);
        var columns = Array.ConvertAll(rows[0], column => new SystemColumn(column!, TypeKind.Text));
        return new SystemRelation("facts_" + name, columns, _ => rows.GetRange(1, rows.Count - 1));
    }

    private static string? Field(string field) => field switch
    {
        "\\N" => null,
        _ when field.Contains('\\', StringComparison.Ordinal) => field.Replace("\\t", "\t", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal)
            .Replace("\\\\", "\\", StringComparison.Ordinal),
        _ => field,
    };
}
