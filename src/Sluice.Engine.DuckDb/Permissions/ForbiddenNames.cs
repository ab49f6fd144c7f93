using System.Collections.Frozen;
using Sluice.Engine.DuckDb.Catalog;

namespace Sluice.Engine.DuckDb.Permissions;

/// <summary>What of DuckDB's own functions and views a client may not name, and why.</summary>
internal static class ForbiddenNames
{
    // They change the engine for everybody; some do so as soon as they are bound.
    private static readonly string[] ChangeTheEngine =
    [
        "enable_logging", "disable_logging", "truncate_duckdb_logs", "write_log", "enable_profiling", "enable_profile", "disable_profiling",
        "disable_profile", "enable_peg_parser", "disable_peg_parser", "check_peg_parser", "checkpoint", "force_checkpoint",
        "add_parquet_key", "set_config", "load_aws_credentials",
    ];

    // They run, or bind and fold, SQL kept in a string, where these tokens would not be seen.
    private static readonly string[] RunText =
        ["query", "query_table", "json_execute_serialized_sql", "json_serialize_plan", "json_serialize_sql", "json_deserialize_sql",
        "sql_auto_complete", "import_database", "copy_database"];

    // They take addresses in memory, or open other databases.
    private static readonly string[] ReachOutside = ["arrow_scan", "arrow_scan_dumb", "seq_scan", "read_duckdb", "pandas_scan", "python_map_function"];

    // They tell of the machine, of secrets, of paths outside the lake, or of what others do.
    private static readonly string[] Tell =
    [
        "getenv", "current_setting", "which_secret", "sniff_csv", "parse_duckdb_log_message", "user_agent", "all_profiling_output",
    ];

    // All others of DuckDB's own catalog hold paths, texts of views or names that are not PostgreSQL's.
    private static readonly FrozenSet<string> HarmlessCatalog =
        new[] { "duckdb_functions", "duckdb_keywords", "duckdb_types" }.ToFrozenSet(StringComparer.Ordinal);

    // Their arguments can end the process, or take all memory; ours look at them first.
    private static readonly string[] Unbounded =
        ["json_transform", "json_transform_strict", "from_json", "from_json_strict", "list_resize", "array_resize",
        "repeat", "lpad", "rpad", "replace", "printf", "bitstring"];

    // They hold a thread where no interrupt reaches it.
    private static readonly string[] Hold = ["sleep_ms", "pg_sleep"];

    private static readonly FrozenSet<string> Functions =
        ChangeTheEngine.Concat(RunText).Concat(ReachOutside).Concat(Tell).Concat(Hold).Concat(Unbounded).ToFrozenSet(StringComparer.Ordinal);

    // Views over forbidden functions, reached without parentheses.
    private static readonly FrozenSet<string> Views =
        new[] { "pragma_database_list", "pg_settings", "sqlite_master", "sqlite_schema", "sqlite_temp_master", "sqlite_temp_schema",
            "duckdb_columns", "duckdb_constraints", "duckdb_databases", "duckdb_indexes", "duckdb_logs", "duckdb_schemas", "duckdb_settings",
            "duckdb_tables", "duckdb_views" }
            .ToFrozenSet(StringComparer.Ordinal);

    // Ours, in schema pg, stand before DuckDB's of the same name unless a name is qualified. Whoever adds one there adds it here.
    private static readonly FrozenSet<string> Shadowed = Unbounded.Concat(["pg_settings", "current_setting", "set_config", "pg_sleep"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Names that are forbidden only where they mean DuckDB's own: schema pg must hold every one of them.</summary>
    public static IReadOnlySet<string> Ours => Shadowed;

    /// <summary>Those of them that are views.</summary>
    public static IEnumerable<string> OurViews => Shadowed.Where(Views.Contains);

    /// <param name="name">Lower case.</param>
    /// <param name="called">Whether a parenthesis follows it.</param>
    /// <param name="qualifier">What stands before it and a dot, in lower case; null for nothing.</param>
    public static bool Contains(string name, bool called, string? qualifier)
    {
        if (Shadowed.Contains(name) && qualifier is null or PgSchemas.Catalog)
            return false;
        return Views.Contains(name) || (called && (Functions.Contains(name) || IsEngineCatalog(name)));
    }

    private static bool IsEngineCatalog(string name) =>
        name.StartsWith("pragma_", StringComparison.Ordinal)
        || (name.StartsWith("duckdb_", StringComparison.Ordinal) && !HarmlessCatalog.Contains(name));
}
