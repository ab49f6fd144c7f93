using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Tables;

/// <summary>COMMENT ON names what it describes as DROP does: what is in pg_temp is DuckDB's "temp".</summary>
internal sealed class CommentTargetRule : IRule
{
    public Kind Kind => Kind.CommentStmt;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        if (node.CommentStmt.Object?.List is not { Items: { Count: > 1 } items } || items[0].String is not { Sval: TemporarySchema.PgName } schema)
            return null;
        schema.Sval = TemporarySchema.EngineName;
        return node;
    }
}
