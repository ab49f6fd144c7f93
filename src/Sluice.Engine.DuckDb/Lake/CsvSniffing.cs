using System.Text.Json;
using Sluice.Engine.DuckDb.Lexing;

namespace Sluice.Engine.DuckDb.Lake;

/// <summary>
/// Finds a CSV or TSV file's dialect and columns, once. DuckDB's own text for it (sniff_csv's Prompt) puts names and paths between
/// quotes as they are, so that a header could end the quotes and be run; here everything is quoted.
/// </summary>
internal static class CsvSniffing
{
    // How DuckDB writes an empty text.
    private const string Empty = "(empty)";

    /// <summary>The query for what is found, one row of texts; null where the source is not a single such file.</summary>
    public static string? Query(LakeSource source)
    {
        if (source.IsFolder || source.Format is not (LakeFormat.Csv or LakeFormat.Tsv))
            return null;
        var sample = new FileInfo(source.Files[0]).Length <= ScanSql.WholeBytes ? -1 : ScanSql.SampleRows;
        // Bare columns: with ten thousand files, planning an expression costs more than looking at a file.
        return $"""
            SELECT Delimiter, "Quote", "Escape", NewLineDelimiter, Comment, SkipRows::VARCHAR, HasHeader::VARCHAR, DateFormat, TimestampFormat, to_json(Columns)::VARCHAR
            FROM sniff_csv({Quoting.Literal(source.Files[0])}, sample_size = {sample}{ScanSql.Dialect(source.Format)})
            """;
    }

    /// <param name="found">What the query gave.</param>
    public static SniffedCsv Read(LakeSource source, string?[] found)
    {
        var columns = Columns(found[9]!);
        var pinned = string.Join(", ", columns.Select(column => $"{Quoting.Literal(column.Name)}: {Quoting.Literal(column.Type)}"));
        var formats = $"{Option("dateformat", found[7])}{Option("timestampformat", found[8])}";
        return new SniffedCsv(
            $"FROM read_csv({Quoting.Literal(source.Files[0])}, auto_detect = false{Option("delim", found[0])}{Option("quote", found[1])}{Option("escape", found[2])}"
            + $"{Option("new_line", found[3])}{Option("comment", found[4])}, skip = {found[5]}, header = {found[6]}{formats}, columns = {{{pinned}}})",
            columns);
    }

    private static string Option(string name, string? value) => value is null ? "" : $", {name} = {Quoting.Literal(value == Empty ? "" : value)}";

    private static (string Name, string Type)[] Columns(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(column => (column.GetProperty("name").GetString()!, column.GetProperty("type").GetString()!))];
    }
}
