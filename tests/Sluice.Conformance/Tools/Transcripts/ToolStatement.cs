namespace Sluice.Conformance.Tools.Transcripts;

/// <summary>One message of a tool's transcript: SQL, and how many rows must come, when that is said.</summary>
/// <param name="Least">The fewest rows; null where none are expected to be counted.</param>
/// <param name="Most">The most rows.</param>
internal sealed record ToolStatement(string Sql, int? Least, int? Most)
{
    private const string Rows = "-- rows: ";

    /// <summary>Reads a file: comments, "-- rows: N" or "-- rows: N+" before a statement, and statements that end with a semicolon at a line's end.</summary>
    public static IReadOnlyList<ToolStatement> Read(string path)
    {
        var statements = new List<ToolStatement>();
        var lines = new List<string>();
        var rows = "";
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith(Rows, StringComparison.Ordinal))
                rows = line[Rows.Length..];
            if (line.StartsWith("--", StringComparison.Ordinal))
                continue;
            lines.Add(line);
            if (!line.EndsWith(';'))
                continue;
            statements.Add(Of(string.Join('\n', lines)[..^1], rows));
            (lines, rows) = ([], "");
        }

        return lines.Count == 0 ? statements : throw new InvalidDataException($"{path} ends within a statement");
    }

    private static ToolStatement Of(string sql, string rows)
    {
        if (rows.Length == 0)
            return new ToolStatement(sql, null, null);
        var least = int.Parse(rows.TrimEnd('+'));
        return new ToolStatement(sql, least, rows.EndsWith('+') ? int.MaxValue : least);
    }
}
