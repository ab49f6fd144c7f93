using System.Numerics;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Values;
using Sluice.Engine.Types;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Numbers;

/// <summary>
/// numeric / numeric is numeric (manual, 9.3), with some sixteen significant digits: <see cref="QuotientNumeric"/>. DuckDB's is DOUBLE.
/// </summary>
internal static class NumericDivision
{
    private const byte Scale = 16;
    private const long Unit = 100_000_000_000_000_000;

    // Below it the dividend times the unit fits 128 bits.
    private static readonly Int128 Small = Int128.MaxValue / Unit;

    // Decimals of all widths and scales turn into this one by themselves.
    private static readonly SqlType Numeric = SqlType.Numeric(38, Scale);
    private static readonly SqlType Quotient = SqlType.Numeric(QuotientNumeric.Precision, QuotientNumeric.Scale);

    public static IEnumerable<ScalarFunction> All =>
    [
        Of("/"),
        // What DuckDB's parser makes of every / where integers are divided as PostgreSQL does.
        Of("//"),
    ];

    private static ScalarFunction Of(string name) => new(name, [Numeric, Numeric], Quotient, (args, result) => result.Set(Divide(args.Int128(0), args.Int128(1))));

    private static Int128 Divide(Int128 dividend, Int128 divisor)
    {
        if (divisor == 0)
            throw FunctionFaults.Of(SqlStates.DivisionByZero, "division by zero");
        if (Int128.Abs(dividend) >= Small)
            return Checked(Decimals.DivideCut((BigInteger)dividend * Unit, divisor));
        var (quotient, rest) = Int128.DivRem(dividend * Unit, divisor);
        if (rest == 0 || quotient % 5 != 0)
            return quotient;
        return Int128.IsNegative(dividend) == Int128.IsNegative(divisor) ? quotient + 1 : quotient - 1;
    }

    private static Int128 Checked(BigInteger quotient) =>
        BigInteger.Abs(quotient) < BigInteger.Pow(10, 38) ? (Int128)quotient : throw FunctionFaults.Range("numeric field overflow");
}
