using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Arrays;

/// <summary>array || element appends, element || array prepends (manual, 9.19); DuckDB joins lists only. Where the text shows which is which.</summary>
internal sealed class ArrayConcatRule : IRule
{
    public Kind Kind => Kind.AExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var expression = node.AExpr;
        if (expression.Kind != A_Expr_Kind.AexprOp || expression.Lexpr is null || expression.Name[^1].String.Sval != "||")
            return null;
        var (left, right) = (expression.Lexpr, expression.Rexpr);
        if (IsArray(left) && IsArray(right))
            return Joined(left, right);
        if (!IsArray(left) && !IsArray(right))
            return null;
        var other = IsArray(left) ? right : left;
        if (other.AConst?.Sval is { } text && ArrayLiteral.Elements(text.Sval) is { } elements)
        {
            var literal = PgNodes.Array([.. elements.Select(element => element is null ? PgNodes.Null() : Literals.UnknownLiteral.Plain(element))]);
            return IsArray(left) ? Joined(left, literal) : Joined(literal, right);
        }

        if (other.AConst?.Isnull == true)
            return IsArray(left) ? left : right;
        if (!IsElement(other))
            return null;
        var element = PgNodes.Array(other);
        (expression.Lexpr, expression.Rexpr) = IsArray(left) ? (left, element) : (element, right);
        return node;
    }

    // An array beside NULL stays what it is.
    private static Node? Joined(Node left, Node right) => PgNodes.Call("list_concat", left, right);

    private static bool IsArray(Node node) => node.NodeCase switch
    {
        Kind.AArrayExpr => true,
        Kind.FuncCall => node.FuncCall is { Funcname: [{ String.Sval: "list_concat" }] },
        Kind.TypeCast => node.TypeCast.TypeName.ArrayBounds.Count > 0,
        Kind.AExpr => node.AExpr is { Kind: A_Expr_Kind.AexprOp, Lexpr: not null } inner && inner.Name[^1].String.Sval == "||" && (IsArray(inner.Lexpr) || IsArray(inner.Rexpr)),
        _ => false,
    };

    // A string may be an array's text.
    private static bool IsElement(Node node) =>
        node.NodeCase == Kind.TypeCast || (node.AConst is { } constant && constant.Sval is null) || node.NodeCase == Kind.AExpr;
}
