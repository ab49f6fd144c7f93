using System.Globalization;
using PgQuery;
using Sluice.Engine.DuckDb.Functions.Json;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Literals;

/// <summary>A constant with an exponent is numeric (manual, 4.1.2.6); DuckDB makes it double precision. Beyond 38 digits it stays that.</summary>
internal sealed class ExponentRule : IRule
{
    private const int MaximumDigits = 38;

    public Kind Kind => Kind.AConst;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        if (node.AConst is not { Isnull: false, ValCase: A_Const.ValOneofCase.Fval } constant || !constant.Fval.Fval.Contains('e', StringComparison.OrdinalIgnoreCase))
            return null;
        var exponent = int.Parse(constant.Fval.Fval.AsSpan(constant.Fval.Fval.IndexOfAny(['e', 'E']) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (Math.Abs(exponent) >= MaximumDigits)
            return null;
        var digits = JsonbNumber.Normalize(constant.Fval.Fval.StartsWith('.') ? "0" + constant.Fval.Fval : constant.Fval.Fval.Replace(".e", "e", StringComparison.OrdinalIgnoreCase));
        if (digits.Length > MaximumDigits)
            return null;
        constant.Fval.Fval = digits;
        if (digits.Contains('.', StringComparison.Ordinal))
            return node;
        var type = new TypeName { Names = { PgNodes.Text("numeric") }, Typemod = -1 };
        type.Typmods.Add([PgNodes.Constant(digits.Length), PgNodes.Constant(0)]);
        return new Node { TypeCast = new TypeCast { Arg = node, TypeName = type, Location = constant.Location } };
    }
}
