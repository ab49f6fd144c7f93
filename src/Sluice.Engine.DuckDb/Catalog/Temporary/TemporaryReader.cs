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
internal sealed class TemporaryReader(ConnectionHandle connection, ErrorMapper errors)
{
    /// <summary>Added to DuckDB's own number of a table, view or sequence: clear of PostgreSQL's OIDs and of the lake's.</summary>
    private const long FirstOid = 100_000;

    private const string Relations = """
        SELECT table_oid::VARCHAR, table_name, 'r' FROM system.main.duckdb_tables() WHERE database_name = 'temp' AND NOT internal
        UNION ALL SELECT sequence_oid::VARCHAR, sequence_name, 'S' FROM system.main.duckdb_sequences() WHERE database_name = 'temp'
        UNION ALL SELECT view_oid::VARCHAR, view_name, 'v' FROM system.main.duckdb_views() WHERE database_name = 'temp' AND NOT internal
        """;

    private readonly ViewTexts _texts = new(connection, errors);

    /// <param name="statement">What was run since the last time, in DuckDB's language; null for several, or for what may have been undone.</param>
    public TemporaryRows Read(string? statement)
    {
        var found = OwnStatement.Read(connection, Relations, errors);
        _texts.Follow([.. found.Where(row => row[2] == "v").Select(row => row[0]!)], statement);
        var relations = new List<object?[]>();
        var columns = new List<object?[]>();
        foreach (var row in found)
        {
            var oid = FirstOid + long.Parse(row[0]!, CultureInfo.InvariantCulture);
            var of = row[2] == "S" ? [] : Columns(oid, row[1]!);
            relations.Add([oid, row[1], row[2], of.Count, row[2] == "v" ? _texts.Of(row[0]!) : null]);
            columns.AddRange(of);
        }

        return new TemporaryRows(relations, columns);
    }

    private List<object?[]> Columns(long relation, string name)
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
}
