using Sluice.Engine.Copying;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Sessions;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Copying;

/// <summary>A temporary table of the session, as the catalog knows it.</summary>
/// <param name="Columns">Name, and whether it takes no nulls.</param>
internal sealed record TemporaryTable(string Name, IReadOnlyList<(string Name, bool IsRequired)> Columns)
{
    public const string Catalog = "temp";
    public const string Schema = "main";

    /// <summary>The temporary table a target means.</summary>
    /// <exception cref="PgErrorException">42809: a view; 42501: something of the lake.</exception>
    public static TemporaryTable Find(ConnectionHandle connection, ErrorMapper errors, CopyTarget target)
    {
        var name = Quoting.Literal(target.Table);
        if (!MayBeTemporary(target))
            throw new PgErrorException(CatalogErrors.ReadOnlyLake());
        var rows = OwnStatement.Read(
            connection,
            $"SELECT t.table_name, c.column_name, CASE WHEN c.is_nullable THEN 'YES' ELSE 'NO' END FROM duckdb_tables() AS t JOIN duckdb_columns() AS c "
            + $"USING (table_oid, database_name) WHERE t.database_name = 'temp' AND NOT t.internal AND lower(t.table_name) = lower({name}) ORDER BY c.column_index",
            errors);
        if (rows.Count > 0)
            return new TemporaryTable(rows[0][0]!, [.. rows.Select(row => (row[1]!, row[2] == "NO"))]);
        var views = OwnStatement.Read(
            connection, $"SELECT view_name FROM duckdb_views() WHERE database_name = 'temp' AND NOT internal AND lower(view_name) = lower({name})", errors);
        throw views.Count > 0
            ? PgError.Error(SqlStates.WrongObjectType, $"cannot copy to view \"{target.Table}\"").ToException()
            : new PgErrorException(CatalogErrors.ReadOnlyLake());
    }

    private static bool MayBeTemporary(CopyTarget target) => (target.Catalog, target.Schema) switch
    {
        (null, null or "temp") => true,
        (null, { } schema) => schema == "pg_temp" || schema.StartsWith("pg_temp_", StringComparison.Ordinal),
        ("temp", null or Schema) => true,
        _ => false,
    };
}
