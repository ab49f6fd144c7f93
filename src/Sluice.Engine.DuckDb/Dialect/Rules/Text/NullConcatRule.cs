using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Rules.Literals;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Text;

/// <summary>NULL beside a text is text (manual, 10.2): 'a' || NULL is a null of text, to DuckDB one of no type.</summary>
internal sealed class NullConcatRule : IRule
{
    public Kind Kind => Kind.AExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var expression = node.AExpr;
        if (expression.Kind != A_Expr_Kind.AexprOp || expression.Lexpr is null || expression.Name[^1].String.Sval != "||")
            return null;
        if (IsNull(expression.Rexpr) && IsText(expression.Lexpr))
            expression.Rexpr = PgNodes.Cast(expression.Rexpr, "text");
        else if (IsNull(expression.Lexpr) && (IsText(expression.Rexpr) || IsNull(expression.Rexpr)))
            expression.Lexpr = PgNodes.Cast(expression.Lexpr, "text");
        else
            return null;
        return node;
    }

    private static bool IsNull(Node node) => node.AConst is { Isnull: true };

    private static bool IsText(Node node) =>
        UnknownLiteral.Is(node)
        || (node.AExpr is { Kind: A_Expr_Kind.AexprOp, Lexpr: not null } inner && inner.Name[^1].String.Sval == "||" && (IsText(inner.Lexpr) || IsText(inner.Rexpr)))
        || (node.TypeCast is { TypeName.ArrayBounds.Count: 0 } cast && PgNodes.IsBuiltIn(cast.TypeName.Names, out var name) && name is "text" or "varchar");
}
