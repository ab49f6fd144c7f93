using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Aggregates;

/// <summary>
/// Aggregates that macros of ours stand for (Catalog/Macros/aggregates_*.sql) take no DISTINCT, FILTER, ORDER BY or OVER; then DuckDB's own
/// is called with these, and a macro of the name with "_as" or "_out" makes PostgreSQL's value of it.
/// </summary>
internal sealed class DecoratedAggregateRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.FuncCall;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var call = node.FuncCall;
        if (!PgNodes.IsBuiltIn(call.Funcname, out var name) || call.AggWithinGroup || !IsDecorated(call))
            return null;
        if (call.Over is not null && call.Args.Any(argument => AggregateFinder.Holds(argument)))
            return OverGroups(name, call);
        return call.Args.Count switch
        {
            1 => OfOne(name, call),
            2 => OfPair(name, call),
            _ => null,
        };
    }

    private static bool IsDecorated(FuncCall call) => call.AggFilter is not null || call.AggDistinct || call.AggOrder.Count > 0 || call.Over is not null;

    // Sums of counts and sums are numeric, unless of floats; an argument with an aggregate has no type for a macro.
    private static Node? OverGroups(string name, FuncCall call) => name switch
    {
        "sum" => PgNodes.Call("as_numeric", Own(name, call)),
        "avg" => PgNodes.Call("pg_fn_average", Own("sum", call), Own("count", call)),
        "stddev" or "stddev_samp" or "variance" or "var_samp" or "stddev_pop" or "var_pop" => Own(name, call),
        _ => null,
    };

    private static Node? OfOne(string name, FuncCall call) => name switch
    {
        "sum" => PgNodes.Call("sum_as", call.Args[0], Sum(call)),
        "avg" => PgNodes.Call("avg_as", call.Args[0], Sum(call), Own("count", call), Own("avg", call)),
        "stddev" or "stddev_samp" => PgNodes.Call("spread_as", call.Args[0], Own("stddev_samp", call)),
        "variance" or "var_samp" => PgNodes.Call("spread_as", call.Args[0], Own("var_samp", call)),
        "stddev_pop" or "var_pop" => PgNodes.Call("spread_as", call.Args[0], Own(name, call)),
        "every" => Own("bool_and", call),
        "json_agg" or "jsonb_agg" => PgNodes.Call(name + "_out", Own("list", call)),
        _ => null,
    };

    private static Node? OfPair(string name, FuncCall call) =>
        name is "json_object_agg" or "jsonb_object_agg" ? PgNodes.Call(name + "_out", Own("list", call, PgNodes.Call("json_pair", [.. call.Args]))) : null;

    private static Node Sum(FuncCall call) => Own("sum", call, PgNodes.Call("sum_in", call.Args[0]));

    private static Node Own(string name, FuncCall decorated, Node? argument = null)
    {
        var call = decorated.Clone();
        call.Funcname.Clear();
        call.Funcname.Add([PgNodes.Text("system"), PgNodes.Text("main"), PgNodes.Text(name)]);
        if (argument is not null)
        {
            call.Args.Clear();
            call.Args.Add(argument.Clone());
        }

        return new Node { FuncCall = call };
    }
}
