namespace Sluice.Engine.Input;

/// <summary>The units of interval input, as flags so that a repeated one is seen.</summary>
[Flags]
public enum IntervalUnit
{
    None = 0,
    Microsecond = 1,
    Millisecond = 2,
    Second = 4,
    Minute = 8,
    Hour = 16,
    Day = 32,
    Week = 64,
    Month = 128,
    Year = 256,
    Decade = 512,
    Century = 1024,
    Millennium = 2048,
}

public static class IntervalUnits
{
    /// <summary>None for a word that is no unit.</summary>
    public static IntervalUnit Of(string word) => word switch
    {
        "us" or "usec" or "usecs" or "usecond" or "useconds" or "microsecond" or "microseconds" or "microsecon" => IntervalUnit.Microsecond,
        "ms" or "msec" or "msecs" or "msecond" or "mseconds" or "millisecond" or "milliseconds" or "millisecon" => IntervalUnit.Millisecond,
        "s" or "sec" or "secs" or "second" or "seconds" => IntervalUnit.Second,
        "m" or "min" or "mins" or "minute" or "minutes" => IntervalUnit.Minute,
        "h" or "hr" or "hrs" or "hour" or "hours" => IntervalUnit.Hour,
        "d" or "day" or "days" => IntervalUnit.Day,
        "w" or "week" or "weeks" => IntervalUnit.Week,
        "mon" or "mons" or "month" or "months" => IntervalUnit.Month,
        "y" or "yr" or "yrs" or "year" or "years" => IntervalUnit.Year,
        "dec" or "decs" or "decade" or "decades" => IntervalUnit.Decade,
        "c" or "cent" or "century" or "centuries" => IntervalUnit.Century,
        "mil" or "mils" or "millennia" or "millennium" => IntervalUnit.Millennium,
        _ => IntervalUnit.None,
    };
}
