namespace Sluice.Engine.DuckDb.Lake;

/// <summary>Names a database may have: DuckDB takes its name from its file's.</summary>
internal static class DatabaseName
{
    // Names DuckDB gives to databases and schemas of its own; one of them would make "name.table" mean two things.
    private static readonly string[] Taken = ["main", "temp", "system", "public", "memory", "pg_catalog", "information_schema"];

    /// <exception cref="ArgumentException">It is not 1 to 63 ASCII letters, digits, _ and -, or one of DuckDB's own.</exception>
    public static void Require(string name)
    {
        if (name.Length is 0 or > 63 || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-')))
            throw new ArgumentException($"the database name \"{name}\" must be 1 to 63 letters, digits, _ and -");
        if (Taken.Contains(name, StringComparer.OrdinalIgnoreCase))
            throw new ArgumentException($"the database name \"{name}\" is the engine's own; choose another");
    }
}
