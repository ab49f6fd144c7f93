namespace Sluice.Engine.Zones;

/// <summary>The yearly rule of a POSIX TZ string: standard time, and perhaps daylight time between two dates (RFC 8536, 3.3).</summary>
/// <param name="Standard">Standard time.</param>
/// <param name="Daylight">Daylight time, if the zone has it.</param>
/// <param name="Start">When daylight time begins, in local standard time.</param>
/// <param name="End">When it ends, in local daylight time.</param>
public sealed record PosixRule(ZonePeriod Standard, ZonePeriod? Daylight, YearlyDate Start, YearlyDate End)
{
    /// <summary>The period at a moment; <paramref name="from"/> comes in as the earliest it can have begun.</summary>
    public ZonePeriod At(long unixSeconds, ref long from, out long until)
    {
        until = long.MaxValue;
        if (Daylight is null)
            return Standard;

        var (year, _, _) = CivilCalendar.FromDays(CivilCalendar.FloorDivide(unixSeconds + Standard.Offset, CivilCalendar.SecondsPerDay));
        var period = Standard;
        var best = long.MinValue;
        for (var y = year - 1; y <= year + 1; y++)
        {
            Consider(Start.SecondsIn(y) - Standard.Offset, Daylight, ref period, ref best, ref until, unixSeconds);
            Consider(End.SecondsIn(y) - Daylight.Offset, Standard, ref period, ref best, ref until, unixSeconds);
        }

        from = Math.Max(from, best);
        return period;
    }

    private static void Consider(long change, ZonePeriod begins, ref ZonePeriod period, ref long best, ref long until, long moment)
    {
        if (change > moment)
            until = Math.Min(until, change);
        else if (change >= best)
            (best, period) = (change, begins);
    }
}
