using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Sources;

/// <summary>A function that returns a set makes rows wherever it is called (manual, 38.5.9); DuckDB's of the same name make a list outside FROM.</summary>
internal sealed class SeriesRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.FuncCall;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        if (!PgNodes.IsBuiltIn(node.FuncCall.Funcname, out var name) || name is not ("generate_series" or "generate_subscripts"))
            return null;
        var inFrom = ancestors.Count > 1 && ancestors[^1].NodeCase == Node.NodeOneofCase.List && ancestors[^2].NodeCase == Node.NodeOneofCase.RangeFunction;
        // As a table it is DuckDB's own, which makes no list of all rows first.
        return inFrom ? null : PgNodes.Call("unnest", new Node { FuncCall = SeriesArguments.Typed(node.FuncCall) });
    }
}
