using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Operators;

/// <summary>Operators with # or ? in their names are called as functions of that name: DuckDB's lexer takes these for parameters.</summary>
internal sealed class OperatorNameRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.AExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var expression = node.AExpr;
        if (expression.Kind != A_Expr_Kind.AexprOp || expression.Name.Count != 1)
            return null;
        var name = expression.Name[0].String.Sval;
        if (!name.AsSpan().ContainsAny('#', '?'))
            return null;
        return expression.Lexpr is { } left ? PgNodes.Call(name, left, expression.Rexpr) : PgNodes.Call(name, expression.Rexpr);
    }
}
