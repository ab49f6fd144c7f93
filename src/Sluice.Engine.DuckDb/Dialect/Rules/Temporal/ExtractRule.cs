using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Temporal;

/// <summary>
/// EXTRACT gives numeric with as many digits after the point as its field has (manual, 9.9.1); DuckDB's gives integers. The macros are in
/// Catalog/Macros/functions_5_dates.sql.
/// </summary>
internal sealed class ExtractRule : IRule
{
    public Kind Kind => Kind.FuncCall;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var call = node.FuncCall;
        if (call.Args.Count != 2 || !PgNodes.IsBuiltIn(call.Funcname, out var name) || name != "extract" || call.Args[0].AConst?.Sval?.Sval is not { } field)
            return null;
        return field.ToLowerInvariant() switch
        {
            "epoch" => PgNodes.Call("extract_epoch", call.Args[1]),
            "second" or "seconds" or "sec" or "secs" or "s" => PgNodes.Call("extract_second", call.Args[1]),
            "milliseconds" or "millisecond" or "msec" or "msecs" or "ms" => PgNodes.Call("extract_millis", call.Args[1]),
            _ => PgNodes.Call("extract_whole", PgNodes.Constant(field.ToLowerInvariant()), call.Args[1]),
        };
    }
}
