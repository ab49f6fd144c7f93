using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Arrays;

/// <summary>Refuses a list of more elements than an array may have, before memory is taken for it.</summary>
internal static class SeriesBounds
{
    /// <summary>PostgreSQL's MaxArraySize.</summary>
    private const int MostElements = 134_217_727;

    private const long MicrosecondsPerDay = 86_400_000_000;

    public static IEnumerable<ScalarFunction> All =>
    [
        // The end of the series, once its length is known to be fine.
        new("pg_fn_series_end", [SqlType.Int8, SqlType.Int8, SqlType.Int8], SqlType.Int8, (args, result) =>
        {
            Check((Int128)args.Int64(1) - args.Int64(0), args.Int64(2));
            result.Set(args.Int64(1));
        }),
        .. new[] { SqlType.Timestamp, SqlType.TimestampTz }.Select(type => new ScalarFunction("pg_fn_series_end", [type, type, SqlType.Interval], type, (args, result) =>
        {
            var step = args.Interval(2);
            Check((Int128)args.Int64(1) - args.Int64(0), (((Int128)step.Months * 30) + step.Days) * MicrosecondsPerDay + step.Microseconds);
            result.Set(args.Int64(1));
        })),
    ];

    private static void Check(Int128 distance, Int128 step)
    {
        if (step != 0 && distance / step >= MostElements)
            throw PgError.Error(SqlStates.ProgramLimitExceeded, $"array size exceeds the maximum allowed ({MostElements})").ToException();
    }
}
