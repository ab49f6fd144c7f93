using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Catalogs;

/// <summary>
/// Columns that a catalog has without their being among its columns: tableoid and the transactions' (manual, 5.5), which nobody changes
/// here; and those that PostgreSQL 15 and 16 called otherwise, since their clients ask for them still.
/// </summary>
internal sealed class CatalogColumnRule : IRule
{
    public Kind Kind => Kind.ColumnRef;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var fields = node.ColumnRef.Fields;
        if (fields.Count is not (1 or 2) || fields[^1].String?.Sval is not { } column || !IsOurs(column))
            return null;
        var qualifier = fields.Count == 2 ? fields[0].String?.Sval : null;
        if (SourceRelations.Find(ancestors, qualifier) is not { } relation || CatalogTables.OidOf(relation) is not { } oid)
            return null;
        TargetName.Keep(column, ancestors);
        switch (column)
        {
            case "tableoid":
                return PgNodes.Cast(Number(oid), "pg_oid");
            case "xmin":
                return PgNodes.Cast(Number(1), "pg_xid");
            case "xmax":
                return PgNodes.Cast(Number(0), "pg_xid");
            case "cmin" or "cmax":
                return PgNodes.Cast(Number(0), "pg_cid");
            case "daticulocale" when relation == "pg_database":
                fields[^1] = PgNodes.Text("datlocale");
                return node;
            case "colliculocale" when relation == "pg_collation":
                fields[^1] = PgNodes.Text("colllocale");
                return node;
            default:
                return null;
        }
    }

    private static bool IsOurs(string column) =>
        column is "tableoid" or "xmin" or "xmax" or "cmin" or "cmax" or "daticulocale" or "colliculocale";

    private static Node Number(uint number) => PgNodes.Constant((int)number);
}
