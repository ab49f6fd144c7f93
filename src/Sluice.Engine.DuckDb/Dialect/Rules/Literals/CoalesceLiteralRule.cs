using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Literals;

/// <summary>The arguments of COALESCE are of one type, and quoted ones take that of the others (manual, 10.5).</summary>
internal sealed class CoalesceLiteralRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.CoalesceExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors) => UnknownLiteral.Resolve(node.CoalesceExpr.Args) ? node : null;
}
