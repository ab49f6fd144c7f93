using Sluice.Engine.DuckDb.Lexing;

namespace Sluice.Engine.DuckDb.Lake;

/// <summary>
/// Finds a CSV or TSV file's dialect and columns, once. DuckDB's own text for it (sniff_csv's Prompt) puts names and paths between
/// quotes as they are, so that a header could end the quotes and be run; here everything is quoted.
/// </summary>
internal static class CsvSniffing
{
    /// <summary>The query for the options, one row of one text; null where the source is not a single such file.</summary>
    public static string? Query(LakeSource source)
    {
        if (source.IsFolder || source.Format is not (LakeFormat.Csv or LakeFormat.Tsv))
            return null;
        var sample = new FileInfo(source.Files[0]).Length <= ScanSql.WholeBytes ? -1 : ScanSql.SampleRows;
        var columns = $"array_to_string(list_transform(Columns, lambda c: {Quoted("c.name")} || ': ' || {Quoted("c.type")}), ', ')";
        return $"""
            SELECT concat('auto_detect = false, delim = ', {Quoted("Delimiter")}, ', quote = ', {Quoted("\"Quote\"")}, ', escape = ', {Quoted("\"Escape\"")},
                ', new_line = ', {Quoted("NewLineDelimiter")}, ', comment = ', {Quoted("Comment")}, ', skip = ', SkipRows, ', header = ', HasHeader,
                ', dateformat = ' || {Quoted("DateFormat")}, ', timestampformat = ' || {Quoted("TimestampFormat")}, ', columns = ', chr(123), {columns}, chr(125))
            FROM sniff_csv({Quoting.Literal(source.Files[0])}, sample_size = {sample}{ScanSql.Dialect(source.Format)})
            """;
    }

    /// <param name="options">What the query gave.</param>
    public static string From(LakeSource source, string options) => $"FROM read_csv({Quoting.Literal(source.Files[0])}, {options})";

    /// <summary>A string literal, made in SQL; null stays null. DuckDB writes an empty text as "(empty)".</summary>
    private static string Quoted(string expression) =>
        $"'''' || replace(CASE {expression} WHEN '(empty)' THEN '' ELSE {expression} END, '''', '''''') || ''''";
}
