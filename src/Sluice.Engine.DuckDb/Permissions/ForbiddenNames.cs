using System.Collections.Frozen;

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
        ["query", "query_table", "json_execute_serialized_sql", "json_serialize_plan", "sql_auto_complete", "import_database", "copy_database"];

    // They take addresses in memory, or open other databases.
    private static readonly string[] ReachOutside = ["arrow_scan", "arrow_scan_dumb", "seq_scan", "read_duckdb", "pandas_scan", "python_map_function"];

    // They tell of the machine, of secrets, of paths outside the lake, or of what others do.
    private static readonly string[] Tell =
    [
        "getenv", "current_setting", "duckdb_settings", "duckdb_profiling_settings", "duckdb_secrets", "which_secret", "duckdb_secret_types",
        "duckdb_temporary_files", "duckdb_logs_parsed", "duckdb_log_contexts", "duckdb_logs", "duckdb_databases", "duckdb_extensions",
        "duckdb_external_file_cache", "duckdb_memory", "duckdb_prepared_statements", "duckdb_connection_count",
        "duckdb_approx_database_count", "sniff_csv", "parse_duckdb_log_message", "user_agent", "all_profiling_output",
    ];

    // They hold a thread where no interrupt reaches it.
    private static readonly string[] Hold = ["sleep_ms", "pg_sleep"];

    private static readonly FrozenSet<string> Functions =
        ChangeTheEngine.Concat(RunText).Concat(ReachOutside).Concat(Tell).Concat(Hold).ToFrozenSet(StringComparer.Ordinal);

    // Views over forbidden functions, reached without parentheses.
    private static readonly FrozenSet<string> Views =
        new[] { "duckdb_logs", "duckdb_databases", "duckdb_settings", "pragma_database_list", "pg_settings" }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="name">Lower case.</param>
    /// <param name="called">Whether a parenthesis follows it.</param>
    public static bool Contains(string name, bool called) =>
        Views.Contains(name) || (called && (Functions.Contains(name) || name.StartsWith("pragma_", StringComparison.Ordinal)));
}
