using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Names;

/// <summary>a OPERATOR(pg_catalog.+) b is a + b: DuckDB's grammar has no qualified operators.</summary>
internal sealed class CatalogOperatorRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.AExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var name = node.AExpr.Name;
        if (name.Count != 2 || name[0].String?.Sval != PgNodes.Catalog)
            return null;
        name.RemoveAt(0);
        return node;
    }
}
