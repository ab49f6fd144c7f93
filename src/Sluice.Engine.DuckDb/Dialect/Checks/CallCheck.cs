using PgQuery;
using Sluice.Protocol.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>How aggregates and window functions must be called (manual, 4.2.7 and 4.2.8).</summary>
internal sealed class CallCheck : ICheck
{
    private const string InvalidArgumentForNthValue = "22016";

    private static readonly HashSet<string> WindowFunctions =
        ["row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "ntile", "lag", "lead", "first_value", "last_value", "nth_value"];

    public Kind Kind => Kind.FuncCall;

    public CheckFault? Find(Node node, IReadOnlyList<Node> ancestors)
    {
        var call = node.FuncCall;
        if (!PgNodes.IsBuiltIn(call.Funcname, out var name))
            return null;
        if (name == "count" && call is { AggStar: false, Args.Count: 0 })
            return new CheckFault(SqlStates.WrongObjectType, "count(*) must be used to call a parameterless aggregate function", call.Location);
        if (call.Over is null)
        {
            return WindowFunctions.Contains(name) && !call.AggWithinGroup
                ? new CheckFault(SqlStates.WrongObjectType, $"window function {name} requires an OVER clause", call.Location)
                : null;
        }

        if (call.AggDistinct)
            return new CheckFault(SqlStates.FeatureNotSupported, "DISTINCT is not implemented for window functions", call.Location);
        return name == "nth_value" && call.Args.Count == 2 && Constants.IntegerOf(call.Args[1]) < 1
            ? new CheckFault(InvalidArgumentForNthValue, "argument of nth_value must be greater than zero")
            : null;
    }
}
