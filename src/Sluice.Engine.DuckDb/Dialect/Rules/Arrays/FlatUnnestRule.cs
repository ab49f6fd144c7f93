using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Arrays;

/// <summary>unnest gives the elements of all dimensions (manual, 9.19); DuckDB goes one list deep.</summary>
internal sealed class FlatUnnestRule : IRule
{
    public Kind Kind => Kind.FuncCall;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var call = node.FuncCall;
        if (call.Args.Count != 1 || !PgNodes.IsBuiltIn(call.Funcname, out var name) || name != "unnest")
            return null;
        var array = call.Args[0].TypeCast?.Arg ?? call.Args[0];
        if (array.AArrayExpr is not { Elements.Count: > 0 } outer || outer.Elements[0].NodeCase != Kind.AArrayExpr)
            return null;
        call.Args[0] = PgNodes.Call("flatten", call.Args[0]);
        return node;
    }
}
