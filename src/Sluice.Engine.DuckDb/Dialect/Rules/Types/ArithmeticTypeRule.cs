using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Rules.Literals;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Types;

/// <summary>
/// Where the text shows the types: an integer constant beside a smallint stays an integer, real beside an integer becomes double precision,
/// and the days between two dates are an integer (manual, 10.2 and 9.9).
/// </summary>
internal sealed class ArithmeticTypeRule : IRule
{
    private static readonly HashSet<string> Signs = ["+", "-", "*", "/"];

    public Kind Kind => Kind.AExpr;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var expression = node.AExpr;
        if (expression.Kind != A_Expr_Kind.AexprOp || expression.Lexpr is null || !Signs.Contains(expression.Name[^1].String.Sval))
            return null;
        if (KnownType.Of(expression.Lexpr) is not { } left || KnownType.Of(expression.Rexpr) is not { } right)
            return null;
        if (left.IsDate && right.IsDate)
            return PgNodes.Cast(node, "int4");
        var changed = false;
        if (left.IsSmall && IsConstant(expression.Rexpr))
        {
            expression.Rexpr = PgNodes.Cast(expression.Rexpr, "int4");
            changed = true;
        }
        else if (right.IsSmall && IsConstant(expression.Lexpr))
        {
            expression.Lexpr = PgNodes.Cast(expression.Lexpr, "int4");
            changed = true;
        }
        else if ((left.IsReal && (right.IsWhole || right.IsExactNumber)) || (right.IsReal && (left.IsWhole || left.IsExactNumber)))
        {
            expression.Lexpr = PgNodes.Cast(expression.Lexpr, "float8");
            changed = true;
        }

        return changed ? node : null;
    }

    private static bool IsConstant(Node node) => node.AConst?.Ival is not null;
}
