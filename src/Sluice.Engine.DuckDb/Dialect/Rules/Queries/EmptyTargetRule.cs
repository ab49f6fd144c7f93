using PgQuery;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Queries;

/// <summary>EXISTS (SELECT FROM t) needs no columns (manual, 7.3.1); DuckDB's SELECT does. A result without columns it cannot have.</summary>
internal sealed class EmptyTargetRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.SelectStmt;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var select = node.SelectStmt;
        if (select.TargetList.Count > 0 || select.ValuesLists.Count > 0 || select.Op != SetOperation.SetopNone)
            return null;
        if (ancestors.Count == 0)
            throw PgError.Error(SqlStates.FeatureNotSupported, "SELECT without columns is not supported").ToException();
        select.TargetList.Add(new Node { ResTarget = new ResTarget { Val = PgNodes.Constant(1) } });
        return node;
    }
}
