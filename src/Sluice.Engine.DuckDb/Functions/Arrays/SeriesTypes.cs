using Sluice.Engine.DuckDb.Functions.Registration;

namespace Sluice.Engine.DuckDb.Functions.Arrays;

/// <summary>A value of generate_series in the type its bounds give it (manual, 9.25); DuckDB's table of that name holds BIGINT.</summary>
internal static class SeriesTypes
{
    public static IEnumerable<ScalarFunction> All =>
    [
        new("pg_fn_series_as", [SqlType.Int4, SqlType.Int4, SqlType.Int8], SqlType.Int4, (args, result) => result.Set((int)args.Int64(2))),
        .. new[] { SqlType.Int8, SqlType.Timestamp, SqlType.TimestampTz }.Select(
            type => new ScalarFunction("pg_fn_series_as", [type, type, type], type, (args, result) => result.Set(args.Int64(2)))),
    ];
}
