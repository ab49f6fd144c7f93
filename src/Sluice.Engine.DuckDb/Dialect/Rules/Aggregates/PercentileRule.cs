using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Aggregates;

/// <summary>percentile_cont is over double precision (manual, 9.21); DuckDB's rounds to a DECIMAL's scale.</summary>
internal sealed class PercentileRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.FuncCall;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var call = node.FuncCall;
        if (!call.AggWithinGroup || call.AggOrder.Count != 1 || !PgNodes.IsBuiltIn(call.Funcname, out var name) || name != "percentile_cont")
            return null;
        call.AggOrder[0].SortBy.Node = PgNodes.Cast(call.AggOrder[0].SortBy.Node, "float8");
        return node;
    }
}
