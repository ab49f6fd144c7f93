using Sluice.Engine.Values;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.Input;

/// <summary>Adds up the parts of an interval; fractions run over into the smaller units (PostgreSQL manual, 8.5.4).</summary>
public sealed class IntervalSum(string text)
{
    private const double MicrosecondsPerDay = 86_400_000_000;

    private Int128 _months;
    private Int128 _days;
    private Int128 _microseconds;
    private IntervalUnit _seen;

    /// <param name="unit">What it counts.</param>
    /// <param name="whole">The whole part, with its sign.</param>
    /// <param name="fraction">The rest, of the same sign, below one.</param>
    public bool TryAdd(IntervalUnit unit, long whole, double fraction)
    {
        if ((_seen & unit) != 0)
            return false;
        _seen |= unit;
        switch (unit)
        {
            case IntervalUnit.Millennium or IntervalUnit.Century or IntervalUnit.Decade or IntervalUnit.Year:
                var years = unit switch { IntervalUnit.Millennium => 1000, IntervalUnit.Century => 100, IntervalUnit.Decade => 10, _ => 1 };
                _months += ((Int128)whole * years * 12) + (Int128)Math.Round(fraction * years * 12);
                break;
            case IntervalUnit.Month:
                _months += whole;
                AddDays(fraction * 30);
                break;
            case IntervalUnit.Week:
                _days += (Int128)whole * 7;
                AddDays(fraction * 7);
                break;
            case IntervalUnit.Day:
                _days += whole;
                _microseconds += (Int128)Math.Round(fraction * MicrosecondsPerDay);
                break;
            default:
                var scale = (long)Scale(unit);
                _microseconds += ((Int128)whole * scale) + (Int128)Math.Round(fraction * scale);
                break;
        }

        return true;
    }

    /// <summary>hh:mm:ss, which may not stand beside hours, minutes or seconds.</summary>
    public bool TryAddTime(Int128 microseconds)
    {
        const IntervalUnit Time = IntervalUnit.Hour | IntervalUnit.Minute | IntervalUnit.Second;
        if ((_seen & Time) != 0)
            return false;
        _seen |= Time;
        _microseconds += microseconds;
        return true;
    }

    public void Negate() => (_months, _days, _microseconds) = (-_months, -_days, -_microseconds);

    public Interval ToInterval()
    {
        if ((_months < int.MinValue || _months > int.MaxValue) && Int128.Abs(_months / 12) <= int.MaxValue)
            throw InputErrors.Error(SqlStates.DatetimeFieldOverflow, "interval out of range");
        if (_months < int.MinValue || _months > int.MaxValue || _days < int.MinValue || _days > int.MaxValue
            || _microseconds < long.MinValue || _microseconds > long.MaxValue)
            throw InputErrors.IntervalOverflow(text);
        return new Interval((int)_months, (int)_days, (long)_microseconds);
    }

    private void AddDays(double days)
    {
        var whole = Math.Truncate(days);
        _days += (Int128)whole;
        _microseconds += (Int128)Math.Round((days - whole) * MicrosecondsPerDay);
    }

    private static double Scale(IntervalUnit unit) => unit switch
    {
        IntervalUnit.Hour => 3_600_000_000,
        IntervalUnit.Minute => 60_000_000,
        IntervalUnit.Second => 1_000_000,
        IntervalUnit.Millisecond => 1_000,
        _ => 1,
    };
}
