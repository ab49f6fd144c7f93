namespace Sluice.Engine.DuckDb.Errors;

/// <summary>Which of DuckDB's guesses are worth passing on.</summary>
internal static class Hints
{
    public const string CastArguments = "No function matches the given name and argument types. You might need to add explicit type casts.";
    public const string CastOperands = "No operator matches the given name and argument types. You might need to add explicit type casts.";
    public const string CastAmbiguous = "Could not choose a best candidate. You might need to add explicit type casts.";
    public const string UseTemporary = "Temporary tables and views can be created: CREATE TEMP TABLE, CREATE TEMP VIEW.";

    /// <summary>"Perhaps you meant …", when the closest candidate is a client's own object and close to what was written.</summary>
    public static string? PerhapsMeant(string candidates, string written, string form = "Perhaps you meant \"{0}\".")
    {
        foreach (var candidate in candidates.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var name = candidate.Trim('"');
            var last = name[(name.LastIndexOf('.') + 1)..];
            if (!IsInternal(last) && !IsInternal(name) && IsClose(last, written))
                return string.Format(null, form, name);
        }

        return null;
    }

    private static bool IsInternal(string name) =>
        name.StartsWith("pg_", StringComparison.Ordinal) || name.StartsWith("pg.", StringComparison.Ordinal) || name.StartsWith($"{Catalog.PgSchemas.Leaves}.", StringComparison.Ordinal)
        || name.StartsWith("sqlite_", StringComparison.Ordinal)
        || name.StartsWith("duckdb_", StringComparison.Ordinal) || name.StartsWith("pragma_", StringComparison.Ordinal)
        || name.StartsWith("__", StringComparison.Ordinal);

    private static bool IsClose(string candidate, string written)
    {
        var dot = written.LastIndexOf('.');
        return Distance(candidate.ToLowerInvariant(), written[(dot + 1)..].ToLowerInvariant()) <= 1 + Math.Max(candidate.Length, written.Length - dot - 1) / 3;
    }

    /// <summary>Levenshtein's distance, in UTF-16 units; names are at most a few dozen long.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 64 || b.Length > 64)
            return int.MaxValue;
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[b.Length];
    }
}
