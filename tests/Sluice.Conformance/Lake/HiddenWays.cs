namespace Sluice.Conformance.Lake;

/// <summary>Queries that would read what a client must not, in every spelling of a function's or relation's name.</summary>
internal static class HiddenWays
{
    public static IReadOnlyList<string> Queries { get; } =
    [
        "select * from read_text('{secret}')",
        "select * from pg_catalog.read_text('{secret}')",
        "select * from main.read_text('{secret}')",
        "select * from system.main.read_text('{secret}')",
        "select * from \"read_text\"('{secret}')",
        "select * from U&\"read\\005ftext\"('{secret}')",
        "select * from Read_Text /* ( */ ('{secret}')",
        "select * from read_csv(array['{secret}'])",
        "select * from \"{secret}\"",
        "select * from glob('{outside}/*')",
        "select * from query('select * from read_text(''{secret}'')')",
        "select * from rows from (read_blob('{secret}')) as t",
        "select getenv('HOME') as home",
        "select pg_catalog.getenv('HOME') as home",
        "select * from duckdb_settings()",
        "select * from duckdb_views()",
        "select * from duckdb_secrets()",
        "select * from sqlite_master",
        "select system.main.current_setting('temp_directory') as d",
        "select main.current_setting('temp_directory') as d",
        "select * from pragma_database_list()",
        "select * from enable_logging()",
    ];
}
