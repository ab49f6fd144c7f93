using Sluice.Engine.Zones;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.Output;

/// <summary>What PostgreSQL's dates and timestamps can hold, counted from 1970 (PostgreSQL, datatype/timestamp.h).</summary>
public static class TemporalRange
{
    /// <summary>4714-11-24 BC.</summary>
    public const int MinDate = -2_440_588;

    /// <summary>5874897-12-31.</summary>
    public const int MaxDate = 2_145_042_905;

    /// <summary>4714-11-24 00:00 BC, in microseconds.</summary>
    public const long MinTimestamp = MinDate * CivilCalendar.MicrosecondsPerDay;

    /// <summary>PostgreSQL's own last is 294276-12-31; here the engine's 64 bits end before it, in 294247.</summary>
    public const long MaxTimestamp = long.MaxValue - 1;

    public static int CheckDate(int days) =>
        days is >= MinDate and <= MaxDate ? days : throw OutOfRange("date out of range");

    public static long CheckTimestamp(long microseconds) =>
        microseconds is >= MinTimestamp and <= MaxTimestamp ? microseconds : throw OutOfRange("timestamp out of range");

    private static PgErrorException OutOfRange(string message) =>
        PgError.Error(SqlStates.DatetimeFieldOverflow, message).ToException();
}
