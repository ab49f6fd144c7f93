using Sluice.Engine.DuckDb.Functions.Casts;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.Values;
using Sluice.Engine.Zones;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Dates;

/// <summary>Date and time functions that DuckDB lacks (manual, 9.8 and 9.9). Those that depend on the session's zone get local times from macros.</summary>
internal static class DateFunctions
{
    private static readonly SqlType Text = SqlType.Text;

    public static IEnumerable<ScalarFunction> All =>
    [
        new("pg_fn_to_char", [SqlType.Timestamp, Text], Text, (args, result) =>
        {
            if (IsFinite(args.Int64(0)) && !args.Bytes(1).IsEmpty)
                result.SetText(DateFormatter.Format(Moment.OfTimestamp(args.Int64(0), null, ""), args.Text(1)));
        }),
        new("pg_fn_to_char", [SqlType.TimestampTz, Text, Text], Text, (args, result) =>
        {
            if (IsFinite(args.Int64(0)) && !args.Bytes(1).IsEmpty)
                result.SetText(DateFormatter.Format(ZonedMoment(args.Int64(0), args.Text(2)), args.Text(1)));
        }),
        new("pg_fn_to_char", [SqlType.Interval, Text], Text, (args, result) =>
        {
            if (!args.Bytes(1).IsEmpty)
                result.SetText(DateFormatter.Format(Moment.OfInterval(args.Interval(0)), args.Text(1)));
        }),
        new("to_date", [Text, Text], SqlType.Date, (args, result) => result.Set((int)DateReader.Read(args.Text(0), args.Text(1)).ToDays())),
        new("pg_fn_to_timestamp", [Text, Text, Text], SqlType.TimestampTz, (args, result) =>
        {
            var parts = DateReader.Read(args.Text(0), args.Text(1));
            var local = parts.ToTimestamp();
            result.Set(local - ((parts.Offset ?? Zone(args.Text(2)).OffsetOfLocal(CivilCalendar.FloorDivide(local, 1_000_000))) * 1_000_000L));
        }),
        new("pg_fn_to_timestamp", [SqlType.Float8], SqlType.TimestampTz, (args, result) => result.Set(OfEpoch(args.Float64(0)))),
        new("pg_fn_timestamptz", [Text, Text], SqlType.TimestampTz, (args, result) => result.Set(
            Input.TemporalText.ReadTimestampTz(args.Text(0), SessionReading.Settings with { TimeZone = Zone(args.Text(1)) }).Microseconds)),
        new("pg_fn_timetz", [Text, Text], SqlType.TimeTz, (args, result) => result.Set(
            TemporalCasts.Stored(Input.TemporalText.ReadTimeTz(args.Text(0), SessionReading.Settings with { TimeZone = Zone(args.Text(1)) })))),
        new("pg_fn_date", [Text, Text], SqlType.Date, (args, result) => result.Set(Input.TemporalText.ReadDate(args.Text(0), SessionReading.In(args.Text(1))).Days)),
        new("pg_fn_timestamp", [Text, Text], SqlType.Timestamp, (args, result) =>
            result.Set(Input.TemporalText.ReadTimestamp(args.Text(0), SessionReading.In(args.Text(1))).Microseconds)),
        new("justify_days", [SqlType.Interval], SqlType.Interval, (args, result) => result.Set(Justified.Days(args.Interval(0)))),
        new("justify_hours", [SqlType.Interval], SqlType.Interval, (args, result) => result.Set(Justified.Hours(args.Interval(0)))),
        new("justify_interval", [SqlType.Interval], SqlType.Interval, (args, result) => result.Set(Justified.Both(args.Interval(0)))),
        new("pg_fn_make_interval", [.. Enumerable.Repeat(SqlType.Int4, 6), SqlType.Float8], SqlType.Interval, (args, result) => result.Set(new Interval(
            checked((args.Int32(0) * 12) + args.Int32(1)),
            checked((args.Int32(2) * 7) + args.Int32(3)),
            checked((args.Int32(4) * 3_600_000_000L) + (args.Int32(5) * 60_000_000L) + (long)Math.Round(args.Float64(6) * 1_000_000))))),
        new("pg_fn_epoch", [SqlType.Interval], SqlType.Int8, (args, result) => result.Set(Epoch(args.Interval(0)))),
        new("pg_fn_date_bin", [SqlType.Interval, SqlType.Timestamp, SqlType.Timestamp], SqlType.Timestamp, (args, result) =>
            result.Set(Bin(args.Interval(0), args.Int64(1), args.Int64(2)))),
        AtZone("timezone"),
        AtZone("pg_fn_at_zone"),
        InZone("timezone"),
        InZone("pg_fn_in_zone"),
        new("timezone", [SqlType.Interval, SqlType.Timestamp], SqlType.TimestampTz, (args, result) => result.Set(args.Int64(1) - Width(args.Interval(0)))),
        new("timezone", [SqlType.Interval, SqlType.TimestampTz], SqlType.Timestamp, (args, result) => result.Set(args.Int64(1) + Width(args.Interval(0)))),
        new("-", [SqlType.Time, SqlType.Time], SqlType.Interval, (args, result) => result.Set(new Interval(0, 0, args.Int64(0) - args.Int64(1)))),
        Over("/"),
        Over("//"),
    ];

    private static ScalarFunction Over(string name) => new(name, [SqlType.Interval, SqlType.Float8], SqlType.Interval, (args, result) => result.Set(
        args.Float64(1) == 0 ? throw FunctionFaults.Of(SqlStates.DivisionByZero, "division by zero") : Justified.Over(args.Interval(0), args.Float64(1))));

    private static ScalarFunction AtZone(string name) => new(name, [Text, SqlType.Timestamp], SqlType.TimestampTz, (args, result) => result.Set(!IsFinite(args.Int64(1)) ? args.Int64(1)
            : args.Int64(1) - (Zone(args.Text(0)).OffsetOfLocal(CivilCalendar.FloorDivide(args.Int64(1), 1_000_000)) * 1_000_000L)));

    private static ScalarFunction InZone(string name) => new(name, [Text, SqlType.TimestampTz], SqlType.Timestamp, (args, result) => result.Set(!IsFinite(args.Int64(1)) ? args.Int64(1)
            : args.Int64(1) + (Zone(args.Text(0)).At(CivilCalendar.FloorDivide(args.Int64(1), 1_000_000), out _, out _).Offset * 1_000_000L)));

    private static long Width(Interval value) => value.Months == 0
        ? (value.Days * CivilCalendar.MicrosecondsPerDay) + value.Microseconds
        : throw FunctionFaults.Parameter("interval time zone must not include months or days");

    private static bool IsFinite(long microseconds) => microseconds is not (long.MaxValue or -long.MaxValue);

    private static Moment ZonedMoment(long microseconds, string zone)
    {
        var period = Zone(zone).At(CivilCalendar.FloorDivide(microseconds, 1_000_000), out _, out _);
        return Moment.OfTimestamp(microseconds + (period.Offset * 1_000_000L), period.Offset, System.Text.Encoding.ASCII.GetString(period.Abbreviation));
    }

    /// <summary>By full name, abbreviation or POSIX specification, as AT TIME ZONE takes them.</summary>
    private static PgTimeZone Zone(string name)
    {
        if (Input.DateTimeWords.TryAbbreviation(name.ToLowerInvariant(), out var offset))
            return Fixed(name, offset);
        if (PgTimeZone.TryFind(name, out var zone))
            return zone;
        // "+02" and "+02:30" are POSIX: west is positive.
        var at = 1;
        if (name.Length > 1 && name[0] is '+' or '-' && Input.ZoneOffset.Read(name, ref at) is { } west and <= Input.ZoneOffset.Max && at == name.Length)
            return Fixed(name, name[0] == '+' ? -west : west);
        throw FunctionFaults.Parameter($"time zone \"{name}\" not recognized");
    }

    private static PgTimeZone Fixed(string name, int offset) => new(name, new ZonePeriod(offset, System.Text.Encoding.ASCII.GetBytes(name)), [], [], null);

    /// <summary>Microseconds of seconds since 1970, as to_timestamp takes them.</summary>
    private static long OfEpoch(double seconds)
    {
        if (double.IsInfinity(seconds))
            return seconds > 0 ? long.MaxValue : -long.MaxValue;
        if (double.IsNaN(seconds))
            throw FunctionFaults.Of(SqlStates.DatetimeFieldOverflow, "timestamp cannot be NaN");
        var microseconds = Math.Round(seconds * 1_000_000);
        return microseconds is >= Output.TemporalRange.MinTimestamp and <= Output.TemporalRange.MaxTimestamp
            ? (long)microseconds
            : throw FunctionFaults.Of(SqlStates.DatetimeFieldOverflow, $"timestamp out of range: \"{seconds.ToString("G6", System.Globalization.CultureInfo.InvariantCulture)}\"");
    }

    /// <summary>Microseconds: a year has 365.25 days, a month beyond years 30.</summary>
    private static long Epoch(Interval value) => checked(
        (value.Months / 12 * 31_557_600_000_000) + (value.Months % 12 * 30 * CivilCalendar.MicrosecondsPerDay) + (value.Days * CivilCalendar.MicrosecondsPerDay)
        + value.Microseconds);

    private static long Bin(Interval stride, long moment, long origin)
    {
        if (stride.Months != 0)
            throw Input.InputErrors.NotSupported("timestamps cannot be binned into intervals containing months or years");
        var width = (stride.Days * CivilCalendar.MicrosecondsPerDay) + stride.Microseconds;
        if (width <= 0)
            throw FunctionFaults.Parameter("stride must be greater than zero");
        return origin + (CivilCalendar.FloorDivide(moment - origin, width) * width);
    }
}
