using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Names;

/// <summary>pg_catalog.f(…) is f(…): the search path finds ours before DuckDB's.</summary>
internal sealed class CatalogFunctionRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.FuncCall;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var name = node.FuncCall.Funcname;
        if (name.Count != 2 || name[0].String?.Sval != PgNodes.Catalog)
            return null;
        name.RemoveAt(0);
        return node;
    }
}
