using System.Globalization;
using Sluice.Engine.Values;

namespace Sluice.Engine.Input;

/// <summary>Intervals of ISO 8601 with designators, each number with its own sign: <c>P1Y-2M3DT4H5M6.5S</c>.</summary>
public static class Iso8601Text
{
    public static Interval Read(string text)
    {
        var sum = new IntervalSum(text);
        var (at, inTime) = (1, false);
        while (at < text.Length)
        {
            if (text[at] == 'T' && !inTime)
            {
                (inTime, at) = (true, at + 1);
                continue;
            }

            var start = at;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.' or '+' or '-'))
                at++;
            var unit = at < text.Length ? Unit(text[at], inTime) : IntervalUnit.None;
            if (unit == IntervalUnit.None || !TryNumber(text.AsSpan(start, at - start), out var whole, out var fraction)
                || !sum.TryAdd(unit, whole, fraction))
                throw InputErrors.DatetimeSyntax("interval", text);
            at++;
        }

        return text.Length > 1 ? sum.ToInterval() : throw InputErrors.DatetimeSyntax("interval", text);
    }

    private static IntervalUnit Unit(char designator, bool inTime) => (designator, inTime) switch
    {
        ('Y', false) => IntervalUnit.Year,
        ('M', false) => IntervalUnit.Month,
        ('W', false) => IntervalUnit.Week,
        ('D', false) => IntervalUnit.Day,
        ('H', true) => IntervalUnit.Hour,
        ('M', true) => IntervalUnit.Minute,
        ('S', true) => IntervalUnit.Second,
        _ => IntervalUnit.None,
    };

    private static bool TryNumber(ReadOnlySpan<char> number, out long whole, out double fraction)
    {
        fraction = 0;
        var point = number.IndexOf('.');
        var wholeText = point < 0 ? number : number[..point];
        if (!long.TryParse(wholeText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out whole))
            return false;
        if (point < 0)
            return true;
        if (!double.TryParse(number[point..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out fraction))
            return false;
        if (wholeText[0] == '-')
            fraction = -fraction;
        return true;
    }
}
