using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Arrays;

/// <summary>An array's elements count from 1 and there is none below (manual, 8.15.3): a[-1] is null, where DuckDB counts from the end.</summary>
internal sealed class SubscriptRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.AIndices;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        // Those of jsonb do count from the end.
        if (ancestors.Count > 0 && ancestors[^1].AIndirection is { } indirection && Json.JsonOperatorRule.IsJsonb(indirection.Arg))
            return null;
        var indices = node.AIndices;
        var changed = false;
        if (IsNegative(indices.Lidx))
        {
            indices.Lidx = PgNodes.Constant(indices.IsSlice ? 1 : 0);
            changed = true;
        }

        if (IsNegative(indices.Uidx))
        {
            indices.Uidx = PgNodes.Constant(0);
            changed = true;
        }

        return changed ? node : null;
    }

    private static bool IsNegative(Node? index) =>
        index?.AConst?.Ival is { Ival: < 0 }
        || (index?.AExpr is { Kind: A_Expr_Kind.AexprOp, Lexpr: null } minus && minus.Name[^1].String.Sval == "-" && minus.Rexpr.AConst?.Ival is { Ival: > 0 });
}
