using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Aggregates;

/// <summary>GROUPING(…) and ntile(…) are integer (manual, 9.21 and 9.22); DuckDB's are BIGINT.</summary>
internal sealed class IntegerResultRule(Node.NodeOneofCase kind) : IRule
{
    public Node.NodeOneofCase Kind => kind;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors) =>
        node.NodeCase == Node.NodeOneofCase.GroupingFunc || (node.FuncCall.Over is not null && PgNodes.IsBuiltIn(node.FuncCall.Funcname, out var name) && name == "ntile")
            ? PgNodes.Cast(node, "int4")
            : null;
}
