using System.Text.RegularExpressions;

namespace Sluice.Engine.DuckDb.Errors;

/// <summary>Makes DuckDB's sentences into PostgreSQL's: one line, lower case, no full stop, no advice that does not apply here.</summary>
internal static partial class Wording
{
    /// <summary>The first line, without closing punctuation, its first word in lower case unless it is a name.</summary>
    public static string FirstLine(string message)
    {
        var line = message.AsSpan().TrimStart();
        var end = line.IndexOfAny('\r', '\n');
        if (end >= 0)
            line = line[..end];
        var text = Advice().Replace(line.ToString(), "").TrimEnd(' ', '.', '!', ':', ',');
        if (text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]))
            text = char.ToLowerInvariant(text[0]) + text[1..];
        return text.Length == 0 ? "the statement failed" : text;
    }

    /// <summary>PostgreSQL's name for a type as DuckDB writes it in a call; a literal's type is not known yet.</summary>
    public static string TypeName(string type)
    {
        var name = type.Trim();
        if (name.EndsWith("[]", StringComparison.Ordinal))
            return TypeName(name[..^2]) + "[]";
        return name switch
        {
            "STRING_LITERAL" or "\"NULL\"" or "NULL" or "UNKNOWN" => "unknown",
            "INTEGER_LITERAL" or "INTEGER" => "integer",
            "TINYINT" or "UTINYINT" or "SMALLINT" => "smallint",
            "USMALLINT" => "integer",
            "UINTEGER" or "BIGINT" => "bigint",
            "HUGEINT" or "UHUGEINT" or "UBIGINT" => "numeric",
            "FLOAT" => "real",
            "DOUBLE" => "double precision",
            "VARCHAR" => "text",
            "BLOB" => "bytea",
            "TIMESTAMP" or "TIMESTAMP_S" or "TIMESTAMP_MS" or "TIMESTAMP_NS" => "timestamp without time zone",
            "TIME" => "time without time zone",
            _ when name.StartsWith("DECIMAL", StringComparison.Ordinal) => "numeric",
            _ when Aliases.LimitedTypes.Find(name) is { } limited => limited.Name == Aliases.LimitedTypes.VarChar ? "character varying" : "character",
            _ => name.ToLowerInvariant(),
        };
    }

    /// <summary>DuckDB's internal type names, as conversions report them.</summary>
    public static string InternalTypeName(string type) => type switch
    {
        "INT8" or "UINT8" or "INT16" => "smallint",
        "UINT16" or "INT32" => "integer",
        "UINT32" or "INT64" => "bigint",
        "UINT64" or "INT128" or "UINT128" => "numeric",
        "BOOL" => "boolean",
        _ => TypeName(type),
    };

    /// <summary>Whether the first line names a file by its full path.</summary>
    public static bool NamesPath(string message) => FullPath().IsMatch(FirstLine(message));

    [GeneratedRegex("""(?:^|[\s"'(\[])/[\w.]""")]
    private static partial Regex FullPath();

    // "(use: …)", "You might …" and the like name DuckDB's own ways out.
    [GeneratedRegex(@"\s*(\(use: .*\)|\(please ROLLBACK\)|You might need .*|You may want .*|Please .*|Use ""SET .*|Consider .*|Did you mean.*)$")]
    private static partial Regex Advice();
}
