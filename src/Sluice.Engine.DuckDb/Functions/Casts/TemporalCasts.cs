using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Values;
using Sluice.Engine.Input;
using Sluice.Engine.Output;
using Sluice.Engine.Values;
using Sluice.Engine.Zones;

using Sluice.Engine.DuckDb.Functions.Dates;
namespace Sluice.Engine.DuckDb.Functions.Casts;

/// <summary>
/// Text to dates and times in all forms PostgreSQL reads, and what else of them DuckDB casts otherwise or not at all (manual, 8.5).
/// Text to timestamptz stays DuckDB's: it alone knows the session's zone.
/// </summary>
internal static class TemporalCasts
{
    private const long Day = CivilCalendar.MicrosecondsPerDay;

    public static IEnumerable<CastFunction> All =>
    [
        new(SqlType.Text, SqlType.Date, (args, result) =>
            result.Set(IsoDateTime.TryDate(args.Bytes(0), out var days) ? days : TemporalText.ReadDate(args.Text(0), SessionReading.Settings).Days)),
        new(SqlType.Text, SqlType.Timestamp, (args, result) => result.Set(
            IsoDateTime.TryTimestamp(args.Bytes(0), out var moment) ? moment : TemporalText.ReadTimestamp(args.Text(0), SessionReading.Settings).Microseconds)),
        new(SqlType.Text, SqlType.Time, (args, result) => result.Set(TemporalText.ReadTime(args.Text(0), SessionReading.Settings).Microseconds)),
        new(SqlType.Text, SqlType.TimeTz, (args, result) => result.Set(Stored(TemporalText.ReadTimeTz(args.Text(0), SessionReading.Settings)))),
        new(SqlType.Text, SqlType.Interval, (args, result) => result.Set(IntervalText.Read(args.Text(0), SessionReading.Settings))),
        new(SqlType.Interval, SqlType.Text, (args, result) => result.SetText(TemporalOutput.Interval(args.Interval(0)))),
        new(SqlType.Time, SqlType.Interval, (args, result) => result.Set(new Interval(0, 0, args.Int64(0)))),
        new(SqlType.Interval, SqlType.Time, (args, result) => result.Set(args.Interval(0).Microseconds - (CivilCalendar.FloorDivide(args.Interval(0).Microseconds, Day) * Day))),
    ];

    // DuckDB's form: the time, then how far west of the easternmost zone.
    public static ulong Stored(TimeTz value) => ((ulong)value.Microseconds << 24) | (uint)(57599 - value.OffsetSeconds);
}
