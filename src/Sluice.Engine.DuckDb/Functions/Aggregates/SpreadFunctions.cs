using System.Numerics;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Values;
using Sluice.Engine.DuckDb.Functions.Vectors;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Functions.Aggregates;

/// <summary>
/// pg_fn_variance and pg_fn_deviation(sum of squares, sum, count, 1 of a sample or 0 of the population): exact, from integers (manual, 9.21).
/// Null of too few values.
/// </summary>
internal static class SpreadFunctions
{
    private static readonly SqlType Quotient = SqlType.Numeric(QuotientNumeric.Precision, QuotientNumeric.Scale);
    private static readonly BigInteger Unit = BigInteger.Pow(10, QuotientNumeric.Scale);

    public static IReadOnlyList<ScalarFunction> All { get; } = [Of("pg_fn_variance", Variance), Of("pg_fn_deviation", Deviation)];

    private static ScalarFunction Of(string name, Func<BigInteger, BigInteger, BigInteger> quotient) =>
        new(name, [SqlType.HugeInt, SqlType.HugeInt, SqlType.Int8, SqlType.Int4], Quotient, (arguments, result) =>
        {
            BigInteger count = arguments.Int64(2);
            var divisor = count * (count - arguments.Int32(3));
            if (divisor <= 0)
                return;
            BigInteger sum = arguments.Int128(1);
            result.Set((Int128)quotient((count * arguments.Int128(0)) - (sum * sum), divisor));
        });

    private static BigInteger Variance(BigInteger dividend, BigInteger divisor) => Decimals.DivideCut(dividend * Unit, divisor);

    private static BigInteger Deviation(BigInteger dividend, BigInteger divisor)
    {
        var square = BigInteger.DivRem(dividend * Unit * Unit, divisor, out var rest);
        var root = Decimals.SquareRoot(square);
        return root % 5 == 0 && (root * root != square || !rest.IsZero) ? root + 1 : root;
    }
}
