namespace Sluice.Conformance.Lake;

/// <summary>
/// What a client may try to reach files, programs, networks or the engine's own settings. {secret} is a file outside the lake,
/// {outside} a folder outside it that does exist.
/// </summary>
internal static class WaysOut
{
    /// <summary>The same in several statements, one of which carries the other; what is refused may be refused for its syntax.</summary>
    public static IReadOnlyList<string> Carried { get; } =
    [
        "prepare p (text) as select $1; execute p((select content from read_text('{secret}')))",
        "prepare p (text) as select $1; execute p(getenv('HOME'))",
        "prepare p (text) as select $1; execute p('a') union select content from read_text('{secret}')",
        "prepare p (text) as select $1; execute p('a')::text, (select content from read_text('{secret}')))",
        "prepare p (text) as select $1; execute p(''); install httpfs",
        "prepare p (text) as select content from read_text($1); execute p('{secret}')",
        "declare c cursor with hold for select * from read_text('{secret}'); fetch all c",
        "declare c cursor with hold for from '{secret}'; fetch all c",
        "begin; savepoint a; select * from read_text('{secret}'); rollback to a",
        "begin; lock table \"{secret}\" in access share mode",
        "set search_path = '{outside}'; select * from \"{outside}/*.csv\"",
        "set search_path = 'system.main'; select * from duckdb_settings()",
    ];

    public static IReadOnlyList<string> Attempts { get; } =
    [
        // Reading by function.
        "select * from read_csv('/etc/passwd')",
        "select * from read_csv_auto('{secret}')",
        "select * from read_csv(['{secret}', '/etc/passwd'])",
        "select * from read_csv('{lake}/../outside/secret.csv')",
        "select * from read_csv('file://{secret}')",
        "select * from read_text('{secret}')",
        "select * from read_blob('{secret}')",
        "select * from read_text('/proc/self/environ')",
        "select * from read_json('{secret}')",
        "select * from read_json_auto('/etc/hostname')",
        "select * from read_ndjson('{secret}')",
        "select * from read_ndjson_objects('{secret}')",
        "select * from read_parquet('{secret}')",
        "select * from parquet_scan('{secret}')",
        "select * from parquet_metadata('{secret}')",
        "select * from parquet_schema('{secret}')",
        "select * from sniff_csv('{secret}')",
        "select * from glob('/etc/*')",
        "select * from glob('{outside}/*')",
        "select getenv('HOME')",
        // Reading by name.
        "select * from '{secret}'",
        "select * from \"{secret}\"",
        "select * from \"{outside}/*.csv\"",
        "from '{secret}'",
        // The same, hidden.
        "with hidden as (select * from read_text('{secret}')) select * from hidden",
        "select (select content from read_text('{secret}')) as c",
        "create temporary view peek as select * from read_text('{secret}')",
        "create temporary table peek as select * from read_text('{secret}')",
        "explain analyze select * from read_text('{secret}')",
        "select * from query('select * from read_text(''{secret}'')')",
        "select * from query_table('{secret}')",
        "/* select */ select 1 as a union all select size from read_blob('{secret}')",
        // Carried by statements of the session.
        "prepare p as select * from read_text('{secret}')",
        "prepare p as from '{secret}'",
        "prepare p as copy (select 1 as a) to '{outside}/stolen.csv'",
        "prepare p as attach '{outside}/other.db'",
        "declare c cursor with hold for call pragma_database_list()",
        // Writing.
        "copy (select 1 as a) to '{outside}/stolen.csv'",
        "copy people to '{outside}/stolen.parquet' (format parquet)",
        "copy people to '{lake}/planted.csv'",
        "copy people from '{secret}'",
        "copy people to program 'cat'",
        "export database '{outside}/export'",
        "import database '{outside}/export'",
        // Other databases, extensions, networks.
        "attach '{outside}/other.db'",
        "attach '{outside}/other.db' as other",
        "attach ':memory:' as other",
        "detach memory",
        "install httpfs",
        "load httpfs",
        "load '{outside}/evil.duckdb_extension'",
        "force install spatial",
        "select * from read_csv('http://127.0.0.1:9/x.csv')",
        "select * from read_parquet('s3://bucket/x.parquet')",
        "create secret s (type s3)",
        // The engine's settings.
        "set enable_external_access = true",
        "set lock_configuration = false",
        "set allowed_directories = ['/']",
        "set allowed_paths = ['{secret}']",
        "set home_directory = '/'",
        "set temp_directory = '{outside}'",
        "set file_search_path = '/etc'",
        "set global memory_limit = '1TB'",
        "set custom_extension_repository = 'http://127.0.0.1:9'",
        "reset lock_configuration",
        "pragma enable_profiling",
        "pragma profiling_output = '{outside}/profile.json'",
        "pragma database_list",
        "call pragma_version()",
        "checkpoint",
    ];
}
