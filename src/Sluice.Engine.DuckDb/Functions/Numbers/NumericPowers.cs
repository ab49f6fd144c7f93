using System.Numerics;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Values;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Numbers;

/// <summary>exp and power of numeric are numeric (manual, 9.3), here to sixteen digits after the point; DuckDB's are DOUBLE.</summary>
internal static class NumericPowers
{
    private const byte Scale = 16;

    // e to this is above any numeric of that scale; e to its negative is below.
    private const int LargestExponent = 60;

    private static readonly SqlType Numeric = SqlType.Numeric(38, Scale);
    private static readonly BigInteger Unit = BigInteger.Pow(10, Scale);
    private static readonly BigInteger Widening = BigInteger.Pow(10, FixedPoint.Digits - Scale);

    public static IReadOnlyList<ScalarFunction> All { get; } =
    [
        new("pg_fn_exp", [Numeric], Numeric, (args, result) => result.Set(Narrowed(Exp(args.Int128(0) * Widening)))),
        new("pg_fn_power", [Numeric, Numeric], Numeric, (args, result) => result.Set(Narrowed(Power(args.Int128(0), args.Int128(1))))),
    ];

    private static BigInteger Power(BigInteger number, BigInteger exponent)
    {
        if (exponent.IsZero)
            return FixedPoint.One;
        var isWhole = (exponent % Unit).IsZero;
        if (number.IsZero)
            return exponent.Sign > 0 ? BigInteger.Zero : throw FunctionFaults.Of(SqlStates.InvalidArgumentForPowerFunction, "zero raised to a negative power is undefined");
        if (number.Sign < 0 && !isWhole)
            throw FunctionFaults.Of(SqlStates.InvalidArgumentForPowerFunction, "a negative number raised to a non-integer power yields a complex result");
        var power = Exp(FixedPoint.Ln(BigInteger.Abs(number) * Widening) * exponent / Unit);
        return number.Sign < 0 && !(exponent / Unit).IsEven ? -power : power;
    }

    private static BigInteger Exp(BigInteger x)
    {
        if (x > LargestExponent * FixedPoint.One)
            throw FunctionFaults.Range("value overflows numeric format");
        return x < -LargestExponent * FixedPoint.One ? BigInteger.Zero : FixedPoint.Exp(x);
    }

    private static Int128 Narrowed(BigInteger value)
    {
        var unscaled = Decimals.DivideRounded(value, Widening);
        return BigInteger.Abs(unscaled) < BigInteger.Pow(10, 38) ? (Int128)unscaled : throw FunctionFaults.Range("value overflows numeric format");
    }
}
