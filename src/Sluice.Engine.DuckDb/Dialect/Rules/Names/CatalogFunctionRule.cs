using PgQuery;
using Sluice.Engine.DuckDb.Catalog;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Names;

/// <summary>pg_catalog.f(…) is f(…): the search path finds ours before DuckDB's. information_schema's are in a schema of ours.</summary>
internal sealed class CatalogFunctionRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.FuncCall;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var name = node.FuncCall.Funcname;
        if (name.Count != 2 || PgSchemas.EngineNameOf(name[0].String?.Sval ?? "") is not { } schema)
            return null;
        if (schema == PgSchemas.Catalog)
            name.RemoveAt(0);
        else
            name[0] = PgNodes.Text(schema);
        return node;
    }
}
