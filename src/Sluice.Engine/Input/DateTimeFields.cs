using Sluice.Engine.Zones;

namespace Sluice.Engine.Input;

/// <summary>What a date and time text says, checked field by field.</summary>
public sealed class DateTimeFields
{
    public DateTimeKeyword Keyword { get; set; }

    /// <summary>Days since 1970-01-01; none when no date was given.</summary>
    public long? Days { get; set; }

    /// <summary>Microseconds since midnight, a day at most; none when no time was given.</summary>
    public long? Time { get; set; }

    /// <summary>Seconds east of UTC, when the text gives an offset or an abbreviation.</summary>
    public int? Offset { get; set; }

    /// <summary>The zone the text names in full.</summary>
    public PgTimeZone? Zone { get; set; }

    public bool HasZone => Offset is not null || Zone is not null;

    /// <summary>Local microseconds since 1970-01-01 00:00; a date must have been given.</summary>
    public Int128 LocalMicroseconds => ((Int128)Days!.Value * CivilCalendar.MicrosecondsPerDay) + Time.GetValueOrDefault();

    /// <summary>Seconds east of UTC at the moment given, in the text's own zone or else the session's.</summary>
    public int OffsetIn(PgTimeZone session) =>
        Offset ?? (Zone ?? session).OffsetOfLocal((Days!.Value * CivilCalendar.SecondsPerDay) + (Time.GetValueOrDefault() / CivilCalendar.MicrosecondsPerSecond));
}

/// <summary>Words that stand for a whole date and time.</summary>
public enum DateTimeKeyword
{
    None,
    Infinity,
    MinusInfinity,
    Epoch,
    Now,
    Today,
    Tomorrow,
    Yesterday,
}
