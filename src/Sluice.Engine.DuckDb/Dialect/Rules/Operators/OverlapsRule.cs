using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Operators;

/// <summary>(a, b) OVERLAPS (c, d) (manual, 9.9): the grammar makes a call of it, which is a macro of ours and must not be written as an operator.</summary>
internal sealed class OverlapsRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.FuncCall;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors) =>
        node.FuncCall.Args.Count == 4 && PgNodes.IsBuiltIn(node.FuncCall.Funcname, out var name) && name == "overlaps"
            ? PgNodes.Call("period_overlaps", [.. node.FuncCall.Args])
            : null;
}
