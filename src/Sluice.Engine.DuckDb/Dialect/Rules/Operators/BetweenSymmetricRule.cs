using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Operators;

/// <summary>BETWEEN SYMMETRIC (manual, 9.2) takes its bounds in either order; DuckDB has no such form.</summary>
internal sealed class BetweenSymmetricRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.AExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var expression = node.AExpr;
        if (expression.Kind is not (A_Expr_Kind.AexprBetweenSym or A_Expr_Kind.AexprNotBetweenSym))
            return null;
        var bounds = expression.Rexpr.List.Items;
        var either = PgNodes.Or(Between(expression.Lexpr, bounds[0], bounds[1]), Between(expression.Lexpr.Clone(), bounds[1].Clone(), bounds[0].Clone()));
        return expression.Kind == A_Expr_Kind.AexprBetweenSym ? either : PgNodes.Not(either);
    }

    private static Node Between(Node value, Node low, Node high)
    {
        var between = PgNodes.Operator("BETWEEN", value, new Node { List = new List() });
        between.AExpr.Kind = A_Expr_Kind.AexprBetween;
        between.AExpr.Rexpr.List.Items.Add([low, high]);
        return between;
    }
}
