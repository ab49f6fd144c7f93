using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Queries;

/// <summary>SELECT FROM t needs no columns (manual, 7.3.1); DuckDB's does, so that one stands for the rows, and is never shown.</summary>
internal sealed class EmptyTargetRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.SelectStmt;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var select = node.SelectStmt;
        if (select.TargetList.Count > 0 || select.ValuesLists.Count > 0 || select.Op != SetOperation.SetopNone)
            return null;
        select.TargetList.Add(new Node { ResTarget = new ResTarget { Val = PgNodes.Constant(1) } });
        return node;
    }
}
