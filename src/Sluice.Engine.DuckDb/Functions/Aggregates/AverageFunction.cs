using System.Numerics;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Values;

namespace Sluice.Engine.DuckDb.Functions.Aggregates;

/// <summary>pg_fn_average(sum, count): numeric, to sixteen digits after the point at least, or double precision (manual, 9.21). Null of no values.</summary>
internal static class AverageFunction
{
    private const string Name = "pg_fn_average";
    private const byte Digits = 38;
    private const byte LeastScale = 16;

    /// <summary>One form a type that a sum can have.</summary>
    public static IReadOnlyList<ScalarFunction> All { get; } =
    [
        new(Name, [SqlType.Float8, SqlType.Int8], SqlType.Float8, (arguments, result) =>
        {
            if (arguments.Int64(1) is > 0 and var count)
                result.Set(arguments.Float64(0) / count);
        }),
        new(Name, [SqlType.HugeInt, SqlType.Int8], SqlType.Numeric(Digits, LeastScale), (arguments, result) =>
        {
            if (arguments.Int64(1) is > 0 and var count)
                result.Set(Divide(arguments.Int128(0), 0, count, LeastScale));
        }),
        .. Enumerable.Range(0, Digits).Select(scale => OfScale((byte)scale)),
    ];

    private static ScalarFunction OfScale(byte scale)
    {
        var wanted = Math.Max(scale, LeastScale);
        return new ScalarFunction(Name, [SqlType.Numeric(Digits, scale), SqlType.Int8], SqlType.Numeric(Digits, wanted), (arguments, result) =>
        {
            if (arguments.Int64(1) is > 0 and var count)
                result.Set(Divide(arguments.Int128(0), scale, count, wanted));
        });
    }

    private static Int128 Divide(Int128 sum, int scale, long count, int wanted) =>
        (Int128)Decimals.DivideRounded(Decimals.Rescale((BigInteger)sum, scale, wanted), count);
}
