using Sluice.Engine.Values;

namespace Sluice.Engine.Output;

/// <summary>An interval broken down as interval_out does: each part keeps its own sign.</summary>
public readonly struct IntervalParts
{
    public IntervalParts(Interval value)
    {
        (Years, Months) = (value.Months / 12, value.Months % 12);
        Days = value.Days;
        var time = value.Microseconds;
        Hours = time / 3_600_000_000;
        time %= 3_600_000_000;
        Minutes = (int)(time / 60_000_000);
        time %= 60_000_000;
        (Seconds, Fraction) = ((int)(time / 1_000_000), (int)(time % 1_000_000));
    }

    public long Years { get; private init; }

    public long Months { get; private init; }

    public long Days { get; private init; }

    public long Hours { get; private init; }

    public int Minutes { get; private init; }

    public int Seconds { get; private init; }

    /// <summary>Microseconds, of the same sign as <see cref="Seconds"/>.</summary>
    public int Fraction { get; private init; }

    public bool HasSeconds => Seconds != 0 || Fraction != 0;

    public bool HasTime => Hours != 0 || Minutes != 0 || HasSeconds;

    public bool TimeIsNegative => Hours < 0 || Minutes < 0 || Seconds < 0 || Fraction < 0;

    public IntervalParts Negate() => new()
    {
        Years = -Years,
        Months = -Months,
        Days = -Days,
        Hours = -Hours,
        Minutes = -Minutes,
        Seconds = -Seconds,
        Fraction = -Fraction,
    };

    /// <summary>hh:mm:ss[.ffffff] without sign, the hours in <paramref name="hourDigits"/> digits or more.</summary>
    public void AppendTime(ref Utf8Cursor text, int hourDigits)
    {
        var hours = Math.Abs(Hours);
        if (hours < 100 && hourDigits == 2)
            text.AppendTwo((int)hours);
        else
            text.Append(hours);
        text.Append((byte)':');
        text.AppendTwo(Math.Abs(Minutes));
        text.Append((byte)':');
        AppendSeconds(ref text, padded: true);
    }

    /// <summary>Seconds and fraction without sign.</summary>
    public void AppendSeconds(ref Utf8Cursor text, bool padded)
    {
        if (padded)
            text.AppendTwo(Math.Abs(Seconds));
        else
            text.Append((long)Math.Abs(Seconds));
        text.AppendFraction(Math.Abs(Fraction));
    }
}
