using Sluice.Engine.Input;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Server.Results.Temporal;

namespace Sluice.Server.Parameters.Binary;

/// <summary>Dates, times, timestamps and intervals: counts since 2000-01-01, the ends of a range being the infinities.</summary>
internal static class TemporalBinary
{
    private const long PgEpoch = CivilCalendar.PgEpochDays * CivilCalendar.MicrosecondsPerDay;

    public static Date ReadDate(ref BinaryCursor cursor)
    {
        var days = cursor.ReadInt32();
        if (days is int.MaxValue or int.MinValue)
            return new Date(days > 0 ? int.MaxValue : -int.MaxValue);
        var since1970 = (long)days + CivilCalendar.PgEpochDays;
        return since1970 is >= TemporalRange.MinDate and <= TemporalRange.MaxDate ? new Date((int)since1970) : throw OutOfRange("date");
    }

    public static Time ReadTime(ref BinaryCursor cursor) => new(ReadTimeOfDay(ref cursor));

    public static TimeTz ReadTimeTz(ref BinaryCursor cursor)
    {
        var time = ReadTimeOfDay(ref cursor);
        var west = cursor.ReadInt32();
        return west is >= -ZoneOffset.Max and <= ZoneOffset.Max
            ? new TimeTz(time, -west)
            : throw InputErrors.Error(SqlStates.InvalidTimeZoneDisplacementValue, "time zone displacement out of range");
    }

    public static Timestamp ReadTimestamp(ref BinaryCursor cursor) => new(ReadMicroseconds(ref cursor));

    public static TimestampTz ReadTimestampTz(ref BinaryCursor cursor) => new(ReadMicroseconds(ref cursor));

    public static Interval ReadInterval(ref BinaryCursor cursor)
    {
        var microseconds = cursor.ReadInt64();
        var days = cursor.ReadInt32();
        return new Interval(cursor.ReadInt32(), days, microseconds);
    }

    private static long ReadTimeOfDay(ref BinaryCursor cursor)
    {
        var time = cursor.ReadInt64();
        return time is >= 0 and <= CivilCalendar.MicrosecondsPerDay ? time : throw OutOfRange("time");
    }

    private static long ReadMicroseconds(ref BinaryCursor cursor)
    {
        var microseconds = cursor.ReadInt64();
        if (microseconds is long.MaxValue or long.MinValue)
            return microseconds > 0 ? long.MaxValue : -long.MaxValue;
        return microseconds is >= TemporalRange.MinTimestamp - PgEpoch and <= TemporalRange.MaxTimestamp - PgEpoch
            ? microseconds + PgEpoch
            : throw OutOfRange("timestamp");
    }

    private static PgErrorException OutOfRange(string type) =>
        InputErrors.Error(SqlStates.DatetimeFieldOverflow, $"{type} out of range");
}
