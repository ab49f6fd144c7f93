using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Rules.Types;
using Sluice.Engine.Types;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Literals;

/// <summary>
/// Whole numbers among decimals keep their look in PostgreSQL, where each numeric knows its digits: 1 and 2.5, not 1.0 and 2.5. The engine's
/// decimals of one type have one scale, so constants whose decimals end in no zero become numeric without a scale, shown with the digits it needs.
/// </summary>
internal static class MixedNumbers
{
    private static readonly HashSet<string> WholeTypes = ["int2", "int4", "int8", "smallint", "int", "integer", "bigint"];

    /// <summary>Changes the decimals among constants that must be of one type; whether it did.</summary>
    public static bool Resolve(IList<Node> values)
    {
        HashSet<int> scales = [];
        foreach (var value in values)
        {
            if (value is { NodeCase: Kind.AConst, AConst.Isnull: true })
                continue;
            if (ScaleOf(value) is not { } scale)
                return false;
            scales.Add(scale);
        }

        if (scales.Count < 2)
            return false;
        for (var i = 0; i < values.Count; i++)
        {
            if (IsDecimal(values[i]))
                values[i] = UnboundNumericRule.Bound(values[i]);
        }

        return true;
    }

    // Null for what is no number constant, or could not be shown as it was written.
    private static int? ScaleOf(Node value)
    {
        if (value.TypeCast is { } cast)
            return cast.Arg is { NodeCase: Kind.AConst, AConst.ValCase: A_Const.ValOneofCase.Ival } && WholeTypes.Contains(cast.TypeName.Names[^1].String.Sval) ? 0 : null;
        if (value.AConst is not { } constant)
            return null;
        if (constant.ValCase == A_Const.ValOneofCase.Ival)
            return 0;
        if (!IsDecimal(value) || constant.Fval.Fval is not { } text || text.AsSpan().ContainsAny('e', 'E') || text.IndexOf('.', StringComparison.Ordinal) is not (> 0 and var point))
            return null;
        var scale = text.Length - point - 1;
        return scale is > 0 and <= UnboundNumeric.Scale && text[^1] != '0' && text.Length <= UnboundNumeric.Precision - UnboundNumeric.Scale ? scale : null;
    }

    private static bool IsDecimal(Node value) => value is { NodeCase: Kind.AConst, AConst.ValCase: A_Const.ValOneofCase.Fval };
}
