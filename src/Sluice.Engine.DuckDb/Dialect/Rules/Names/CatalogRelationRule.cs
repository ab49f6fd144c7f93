using PgQuery;
using Sluice.Engine.DuckDb.Catalog;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Names;

/// <summary>pg_catalog.x and information_schema.x are read in schemas of ours: DuckDB's own of these names take no additions and hold other columns.</summary>
internal sealed class CatalogRelationRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.RangeVar;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        if (PgSchemas.EngineNameOf(node.RangeVar.Schemaname) is not { } schema)
            return null;
        node.RangeVar.Schemaname = schema;
        return node;
    }
}
