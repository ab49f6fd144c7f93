using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Arrays;

/// <summary>
/// x op ANY (array) and x op ALL (array) (manual, 10.2.5). DuckDB reads the array as a subquery, which knows comparisons only and no column
/// of the row. Written lists become IN, anything else a macro named after the operator.
/// </summary>
internal sealed class AnyArrayRule : IRule
{
    public Kind Kind => Kind.AExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var expression = node.AExpr;
        if (expression.Kind is not (A_Expr_Kind.AexprOpAny or A_Expr_Kind.AexprOpAll))
            return null;
        var any = expression.Kind == A_Expr_Kind.AexprOpAny;
        var name = expression.Name[^1].String.Sval;
        if (name == (any ? "=" : "<>") && Elements(expression.Rexpr) is { Length: > 0 } elements)
            return In(expression.Lexpr, name, elements);
        return PgNodes.Call($"{(any ? "any" : "all")} {name}", expression.Lexpr, expression.Rexpr);
    }

    // ARRAY[1, 2], or '{1,2}' whose elements take the type of what they are compared with.
    private static Node[]? Elements(Node array) => array.NodeCase switch
    {
        Kind.AArrayExpr when array.AArrayExpr.Elements.All(element => element.NodeCase != Kind.AArrayExpr) => [.. array.AArrayExpr.Elements],
        Kind.AConst when array.AConst.Sval is { } text => ArrayLiteral.Elements(text.Sval)?.Select(Constant).ToArray(),
        _ => null,
    };

    private static Node Constant(string? element) =>
        element is null ? PgNodes.Null() : PgNodes.Constant(element);

    private static Node In(Node value, string name, Node[] elements)
    {
        var node = PgNodes.Operator(name, value, new Node { List = new List() });
        node.AExpr.Kind = A_Expr_Kind.AexprIn;
        node.AExpr.Rexpr.List.Items.Add(elements);
        return node;
    }
}
