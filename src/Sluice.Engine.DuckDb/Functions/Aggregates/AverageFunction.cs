using System.Numerics;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Values;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Functions.Aggregates;

/// <summary>pg_fn_average(sum, count): numeric as a division makes it, or double precision (manual, 9.21). Null of no values.</summary>
internal static class AverageFunction
{
    private const string Name = "pg_fn_average";
    private const byte SumScale = 16;

    // DuckDB does not tell decimals of other scales apart when it looks for a function: each turns into this one by itself.
    private static readonly SqlType Numeric = SqlType.Numeric(38, SumScale);
    private static readonly SqlType Quotient = SqlType.Numeric(QuotientNumeric.Precision, QuotientNumeric.Scale);

    /// <summary>One form a kind of type that a sum can have.</summary>
    public static IReadOnlyList<ScalarFunction> All { get; } =
    [
        new(Name, [SqlType.Float8, SqlType.Int8], SqlType.Float8, (arguments, result) =>
        {
            if (arguments.Int64(1) is > 0 and var count)
                result.Set(arguments.Float64(0) / count);
        }),
        new(Name, [SqlType.HugeInt, SqlType.Int8], Quotient, (arguments, result) =>
        {
            if (arguments.Int64(1) is > 0 and var count)
                result.Set((Int128)Decimals.DivideCut(Decimals.Rescale(arguments.Int128(0), 0, QuotientNumeric.Scale), count));
        }),
        new(Name, [Numeric, SqlType.Int8], Quotient, (arguments, result) =>
        {
            if (arguments.Int64(1) is > 0 and var count)
                result.Set((Int128)Decimals.DivideCut(Decimals.Rescale(arguments.Int128(0), SumScale, QuotientNumeric.Scale), count));
        }),
    ];
}
