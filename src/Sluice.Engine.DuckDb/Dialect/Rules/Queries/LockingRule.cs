using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Queries;

/// <summary>FOR UPDATE and FOR SHARE lock rows nobody else can change here: a lake is read-only, and temporary tables are the session's own.</summary>
internal sealed class LockingRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.SelectStmt;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        if (node.SelectStmt.LockingClause.Count == 0)
            return null;
        node.SelectStmt.LockingClause.Clear();
        return node;
    }
}
