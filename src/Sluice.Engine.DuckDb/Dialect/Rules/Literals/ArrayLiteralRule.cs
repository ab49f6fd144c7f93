using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Literals;

/// <summary>The elements of an array are of one type, and quoted ones take that of the others (manual, 10.5).</summary>
internal sealed class ArrayLiteralRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.AArrayExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors) => UnknownLiteral.Resolve(node.AArrayExpr.Elements) ? node : null;
}
