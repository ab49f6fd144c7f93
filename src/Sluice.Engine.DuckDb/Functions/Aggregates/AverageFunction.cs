using System.Numerics;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Values;

namespace Sluice.Engine.DuckDb.Functions.Aggregates;

/// <summary>pg_fn_average(sum, count): numeric, to sixteen digits after the point, or double precision (manual, 9.21). Null of no values.</summary>
internal static class AverageFunction
{
    private const string Name = "pg_fn_average";
    private const byte Scale = 16;

    // DuckDB does not tell decimals of other scales apart when it looks for a function: each turns into this one by itself.
    private static readonly SqlType Numeric = SqlType.Numeric(38, Scale);

    /// <summary>One form a kind of type that a sum can have.</summary>
    public static IReadOnlyList<ScalarFunction> All { get; } =
    [
        new(Name, [SqlType.Float8, SqlType.Int8], SqlType.Float8, (arguments, result) =>
        {
            if (arguments.Int64(1) is > 0 and var count)
                result.Set(arguments.Float64(0) / count);
        }),
        new(Name, [SqlType.HugeInt, SqlType.Int8], Numeric, (arguments, result) =>
        {
            if (arguments.Int64(1) is > 0 and var count)
                result.Set((Int128)Decimals.DivideRounded(Decimals.Rescale((BigInteger)arguments.Int128(0), 0, Scale), count));
        }),
        new(Name, [Numeric, SqlType.Int8], Numeric, (arguments, result) =>
        {
            if (arguments.Int64(1) is > 0 and var count)
                result.Set((Int128)Decimals.DivideRounded((BigInteger)arguments.Int128(0), count));
        }),
    ];
}
