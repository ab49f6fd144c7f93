namespace Sluice.Engine.DuckDb.Catalog;

/// <summary>Where PostgreSQL's own schemas are kept in the catalog file.</summary>
internal static class PgSchemas
{
    /// <summary>Holds pg_catalog's relations, and macros that stand before DuckDB's functions of the same name. Last on every search path.</summary>
    public const string Catalog = "pg";

    /// <summary>Holds information_schema's relations.</summary>
    public const string Information = "pg_information";

    /// <summary>Holds tables that only views of ours read: no name in it is found without the schema's.</summary>
    public const string Stored = "pg_stored";

    /// <summary>
    /// Holds, under a table's own name, a view of its leaves where it has nested columns. Before schema public on the search path of a
    /// session that reads so; as long as that name, so that one can stand in the other's place.
    /// </summary>
    public const string Leaves = "pgflat";

    /// <returns>Null for any other schema.</returns>
    public static string? EngineNameOf(string schema) => schema switch
    {
        "pg_catalog" => Catalog,
        "information_schema" => Information,
        _ => null,
    };
}
