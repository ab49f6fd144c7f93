using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Rules.Literals;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Text;

/// <summary>NULL beside a text is text (manual, 10.2): 'a' || NULL is a null of text, to DuckDB one of no type, whatever the NULL is cast to.</summary>
internal sealed class NullConcatRule : IRule
{
    public Kind Kind => Kind.AExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var expression = node.AExpr;
        if (expression.Kind != A_Expr_Kind.AexprOp || expression.Lexpr is null || expression.Name[^1].String.Sval != "||")
            return null;
        var isNull = (IsNull(expression.Rexpr) && IsText(expression.Lexpr)) || (IsNull(expression.Lexpr) && IsText(expression.Rexpr));
        return isNull ? PgNodes.Cast(PgNodes.Null(), "text") : null;
    }

    private static bool IsNull(Node node) => node.AConst is { Isnull: true } || (IsTextCast(node) && node.TypeCast.Arg.AConst is { Isnull: true });

    private static bool IsText(Node node) =>
        UnknownLiteral.Is(node)
        || (node.AExpr is { Kind: A_Expr_Kind.AexprOp, Lexpr: not null } inner && inner.Name[^1].String.Sval == "||" && (IsText(inner.Lexpr) || IsText(inner.Rexpr)))
        || IsTextCast(node);

    private static bool IsTextCast(Node node) =>
        node.TypeCast is { TypeName.ArrayBounds.Count: 0 } cast && PgNodes.IsBuiltIn(cast.TypeName.Names, out var name) && name is "text" or "varchar";
}
