using System.Globalization;
using Sluice.Engine.DuckDb.Catalog.Rows;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Parameters;
using Sluice.Engine.DuckDb.Sessions;
using Sluice.Engine.Types;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Catalog.Temporary;

/// <summary>Reads what is in a connection's temporary schema. On an engine thread, between statements.</summary>
internal static class TemporaryReader
{
    /// <summary>Added to DuckDB's own number of a table, view or sequence: clear of PostgreSQL's OIDs and of the lake's.</summary>
    private const long FirstOid = 100_000;

    private const string Tables = """
        SELECT table_oid::VARCHAR, table_name, 'r', NULL FROM duckdb_tables() WHERE database_name = 'temp' AND NOT internal
        UNION ALL SELECT sequence_oid::VARCHAR, sequence_name, 'S', NULL FROM duckdb_sequences() WHERE database_name = 'temp'
        """;

    // Writes out all views there are, the lake's too.
    private const string Views = "SELECT view_oid::VARCHAR, view_name, 'v', sql FROM duckdb_views() WHERE database_name = 'temp' AND NOT internal";

    public static TemporaryRows Read(ConnectionHandle connection, ErrorMapper errors)
    {
        var relations = new List<object?[]>();
        var columns = new List<object?[]>();
        foreach (var found in List(connection, errors))
        {
            var oid = FirstOid + long.Parse(found[0]!, CultureInfo.InvariantCulture);
            var of = found[2] == "S" ? [] : Columns(connection, oid, found[1]!, errors);
            relations.Add([oid, found[1], found[2], of.Count, found[3] is { } sql ? Query(sql) : null]);
            columns.AddRange(of);
        }

        return new TemporaryRows(relations, columns);
    }

    private static List<string?[]> List(ConnectionHandle connection, ErrorMapper errors)
    {
        var found = OwnStatement.Read(connection, Tables, errors);
        var tables = found.Where(row => row[2] == "r").Select(row => row[1]).ToHashSet();
        if (OwnStatement.Read(connection, "SHOW TABLES FROM temp.main", errors).Exists(row => !tables.Contains(row[0])))
            found.AddRange(OwnStatement.Read(connection, Views, errors));
        return found;
    }

    private static List<object?[]> Columns(ConnectionHandle connection, long relation, string name, ErrorMapper errors)
    {
        var table = $"temp.main.{Quoting.Identifier(name)}";
        try
        {
            var required = OwnStatement.Read(connection, $"SELECT column_name FROM (DESCRIBE {table}) WHERE \"null\" = 'NO'", errors)
                .Select(row => row[0]!).ToHashSet(StringComparer.Ordinal);
            using var prepared = new Planner(connection, errors).Prepare(new SentStatement($"SELECT * FROM {table}", PositionMap.None));
            return [.. Planner.ColumnsOf(prepared).Select((column, at) => Row(relation, at + 1, column.Name, column.Type, required.Contains(column.Name)))];
        }
        catch (PgErrorException)
        {
            // A view whose table is gone has no columns any more.
            return [];
        }
    }

    private static object?[] Row(long relation, int number, string name, EngineType? type, bool required)
    {
        var shape = ColumnShape.Of(type ?? new EngineType(TypeKind.Text));
        var stored = TypeFacts.Of(shape.Type.Oid);
        return
        [
            relation, number, name, (long)shape.Type.Oid, stored.Length, shape.Type.Modifier, shape.Dimensions, stored.IsByValue,
            stored.Align, stored.Storage, stored.Collation, required,
        ];
    }

    // DuckDB keeps the statement that made it.
    private static string Query(string sql)
    {
        var start = sql.IndexOf(" AS ", StringComparison.OrdinalIgnoreCase);
        return start < 0 ? sql : sql[(start + " AS ".Length)..];
    }
}
