using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Literals;

/// <summary>current_timestamp(p) and its kin (manual, 9.9.5), and current_catalog: DuckDB has the words without a precision, and no current_catalog.</summary>
internal sealed class TimeWordRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.SqlvalueFunction;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var function = node.SqlvalueFunction;
        return function.Op switch
        {
            SQLValueFunctionOp.SvfopCurrentTimestampN => At("timestamptz_at", SQLValueFunctionOp.SvfopCurrentTimestamp, function.Typmod),
            SQLValueFunctionOp.SvfopLocaltimestampN => At("timestamp_at", SQLValueFunctionOp.SvfopLocaltimestamp, function.Typmod),
            SQLValueFunctionOp.SvfopLocaltimeN => At("time_at", SQLValueFunctionOp.SvfopLocaltime, function.Typmod),
            SQLValueFunctionOp.SvfopCurrentTimeN => new Node { SqlvalueFunction = new SQLValueFunction { Op = SQLValueFunctionOp.SvfopCurrentTime, Typmod = -1 } },
            SQLValueFunctionOp.SvfopCurrentCatalog => PgNodes.Call("current_database"),
            _ => null,
        };
    }

    private static Node At(string macro, SQLValueFunctionOp op, int precision) =>
        PgNodes.Call(macro, new Node { SqlvalueFunction = new SQLValueFunction { Op = op, Typmod = -1 } }, PgNodes.Constant(Math.Min(precision, 6)));
}
