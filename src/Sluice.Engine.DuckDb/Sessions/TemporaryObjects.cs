using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>What a session made in its temporary schema.</summary>
internal static class TemporaryObjects
{
    // Views first: they depend on tables, and tables on types and sequences.
    private const string List = """
        SELECT kind, name FROM (
            SELECT 1 AS place, 'VIEW' AS kind, view_name AS name FROM duckdb_views() WHERE database_name = 'temp' AND NOT internal
            UNION ALL SELECT 2, 'TABLE', table_name FROM duckdb_tables() WHERE database_name = 'temp' AND NOT internal
            UNION ALL SELECT 3, 'SEQUENCE', sequence_name FROM duckdb_sequences() WHERE database_name = 'temp'
            UNION ALL SELECT 4, 'TYPE', type_name FROM duckdb_types() WHERE database_name = 'temp' AND NOT internal
            UNION ALL SELECT DISTINCT 5, CASE function_type WHEN 'table_macro' THEN 'MACRO TABLE' ELSE 'MACRO' END, function_name
                FROM duckdb_functions() WHERE database_name = 'temp' AND NOT internal)
        ORDER BY place
        """;

    /// <summary>Drops all of it.</summary>
    public static bool Drop(ConnectionHandle connection, ErrorMapper errors)
    {
        foreach (var row in OwnStatement.Read(connection, List, errors))
            OwnStatement.Run(connection, $"DROP {row[0]} IF EXISTS temp.main.{Quoting.Identifier(row[1]!)} CASCADE", errors);
        return true;
    }
}
