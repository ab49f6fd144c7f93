using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Definitions;

/// <summary>An index without a name is called after its table and columns, and btree is the usual kind (manual, CREATE INDEX); DuckDB wants a name and calls that kind ART.</summary>
internal sealed class IndexNameRule : IRule
{
    private const string UsualMethod = "btree";

    public Kind Kind => Kind.IndexStmt;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var index = node.IndexStmt;
        if (index.AccessMethod is not (UsualMethod or "") || (index.Idxname.Length > 0 && index.AccessMethod.Length == 0))
            return null;
        index.AccessMethod = "";
        if (index.Idxname.Length == 0)
        {
            var columns = index.IndexParams.Select(column => column.IndexElem.Name is { Length: > 0 } name ? name : "expr");
            index.Idxname = $"{index.Relation.Relname}_{string.Join('_', columns)}_idx";
        }

        return node;
    }
}
