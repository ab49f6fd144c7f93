using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Aggregates;

/// <summary>
/// rank(v) WITHIN GROUP (ORDER BY x) and its kin (manual, 9.21, hypothetical-set aggregates) count rows that would come before v; DuckDB has
/// none of them. Of one key only, nulls apart.
/// </summary>
internal sealed class HypotheticalRankRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.FuncCall;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var call = node.FuncCall;
        if (!call.AggWithinGroup || call.Args.Count != 1 || call.AggOrder.Count != 1 || !PgNodes.IsBuiltIn(call.Funcname, out var name))
            return null;
        var key = call.AggOrder[0].SortBy;
        var before = key.SortbyDir == SortByDir.SortbyDesc ? ">" : "<";
        return name switch
        {
            "rank" => Plus(Count(call, key.Node, before, distinct: false), 1),
            "dense_rank" => Plus(Count(call, key.Node, before, distinct: true), 1),
            "percent_rank" => Ratio(Count(call, key.Node, before, distinct: false), Count(call, key.Node, null, distinct: false)),
            "cume_dist" => Ratio(
                Plus(Count(call, key.Node, before + "=", distinct: false), 1),
                Plus(Count(call, key.Node, null, distinct: false), 1)),
            _ => null,
        };
    }

    private static Node Count(FuncCall call, Node key, string? comparison, bool distinct)
    {
        var count = PgNodes.Call("count", key.Clone()).FuncCall;
        count.AggDistinct = distinct;
        var filter = comparison is null ? null : PgNodes.Operator(comparison, key.Clone(), call.Args[0].Clone());
        count.AggFilter = (filter, call.AggFilter) switch
        {
            (null, var given) => given?.Clone(),
            (var own, null) => own,
            var (own, given) => PgNodes.And(own, given.Clone()),
        };
        return new Node { FuncCall = count };
    }

    private static Node Plus(Node count, int number) => PgNodes.Operator("+", count, PgNodes.Constant(number));

    private static Node Ratio(Node part, Node whole) =>
        PgNodes.Call("coalesce_quotient", PgNodes.Cast(part, "float8"), PgNodes.Cast(whole, "float8"));
}
