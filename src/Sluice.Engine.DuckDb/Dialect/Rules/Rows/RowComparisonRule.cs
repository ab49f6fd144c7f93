using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Rows;

/// <summary>(a, b) = (c, d) and its kin compare field by field, and a null decides nothing (manual, 9.24.5); DuckDB's structs compare with nulls as values.</summary>
internal sealed class RowComparisonRule : IRule
{
    // Beyond it the text would grow too long; DuckDB's own comparison differs for nulls only.
    private const int MostFields = 16;

    public Kind Kind => Kind.AExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var expression = node.AExpr;
        if (expression.Kind != A_Expr_Kind.AexprOp || expression.Lexpr?.RowExpr is not { } left || expression.Rexpr?.RowExpr is not { } right)
            return null;
        if (left.Args.Count != right.Args.Count || left.Args.Count is 0 or > MostFields)
            return null;
        return expression.Name[^1].String.Sval switch
        {
            "=" => Each("=", left, right, PgNodes.And),
            "<>" => Each("<>", left, right, PgNodes.Or),
            "<" or ">" or "<=" or ">=" => Ordered(expression.Name[^1].String.Sval, left, right),
            _ => null,
        };
    }

    private delegate Node Combine(params ReadOnlySpan<Node> arguments);

    private static Node Each(string name, RowExpr left, RowExpr right, Combine combine)
    {
        var fields = left.Args.Zip(right.Args, (a, b) => PgNodes.Operator(name, a, b)).ToArray();
        return fields.Length == 1 ? fields[0] : combine(fields);
    }

    // a < c OR (a = c AND (b < d OR …)), the last by the operator itself.
    private static Node Ordered(string name, RowExpr left, RowExpr right)
    {
        var last = left.Args.Count - 1;
        var result = PgNodes.Operator(name, left.Args[last], right.Args[last]);
        for (var i = last - 1; i >= 0; i--)
        {
            result = PgNodes.Or(
                PgNodes.Operator(name[..1], left.Args[i], right.Args[i]),
                PgNodes.And(PgNodes.Operator("=", left.Args[i].Clone(), right.Args[i].Clone()), result));
        }

        return result;
    }
}
