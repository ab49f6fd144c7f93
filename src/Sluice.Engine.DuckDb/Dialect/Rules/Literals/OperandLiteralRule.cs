using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Literals;

/// <summary>A quoted constant beside a number, a date or an interval takes its type (manual, 10.2): '2' + 2 is 4.</summary>
internal sealed class OperandLiteralRule : IRule
{
    private static readonly HashSet<string> Comparisons = ["=", "<>", "<", ">", "<=", ">="];

    public Node.NodeOneofCase Kind => Node.NodeOneofCase.AExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var expression = node.AExpr;
        if (expression.Kind == A_Expr_Kind.AexprIn)
            return In(node);
        if (expression.Kind is not (A_Expr_Kind.AexprOp or A_Expr_Kind.AexprDistinct or A_Expr_Kind.AexprNotDistinct or A_Expr_Kind.AexprNullif)
            || expression.Lexpr is null || expression.Rexpr is null)
        {
            return null;
        }

        var (left, right) = (UnknownLiteral.Is(expression.Lexpr), UnknownLiteral.Is(expression.Rexpr));
        if (left == right || KnownType.Of(left ? expression.Rexpr : expression.Lexpr) is not { } other)
            return null;
        if (Wanted(expression.Name[^1].String.Sval, other, left) is not { } type)
            return null;
        if (left)
            expression.Lexpr = UnknownLiteral.As(expression.Lexpr, type);
        else
            expression.Rexpr = UnknownLiteral.As(expression.Rexpr, type);
        return node;
    }

    private static Node? In(Node node)
    {
        var expression = node.AExpr;
        if (expression.Rexpr?.List is not { } list)
            return null;
        var values = new List<Node> { expression.Lexpr };
        values.AddRange(list.Items);
        if (KnownType.Of(expression.Lexpr) is null || !UnknownLiteral.Resolve(values))
            return null;
        list.Items.Clear();
        list.Items.AddRange(values.Skip(1));
        return node;
    }

    /// <param name="left">Whether the constant stands before the operator.</param>
    /// <returns>Null where PostgreSQL has no one operator for it, or DuckDB finds the same.</returns>
    private static KnownType? Wanted(string sign, KnownType other, bool left) => sign switch
    {
        "+" or "-" or "*" or "/" or "%" when other.IsNumber => other,
        "-" when other.IsPointInTime => other,
        "+" or "-" when other.IsInterval && !left => other,
        _ when Comparisons.Contains(sign) => other,
        _ => null,
    };
}
