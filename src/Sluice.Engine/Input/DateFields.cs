using System.Globalization;
using Sluice.Engine.Output;
using Sluice.Engine.Zones;

namespace Sluice.Engine.Input;

/// <summary>Collects the numbers and month name of a date and decides which is which.</summary>
public sealed class DateFields(string type, string text, DateOrder order)
{
    private readonly List<string> _numbers = [];
    private int _namedMonth;
    private int _monthAt;
    private bool _isCompact;

    public bool IsEmpty => _numbers.Count == 0 && _namedMonth == 0;

    public bool IsComplete => _numbers.Count + (_namedMonth > 0 ? 1 : 0) == 3;

    public bool BeforeChrist { get; set; }

    public void Add(string number) => _numbers.Add(number);

    /// <summary>Year, month and day without separators: two digits each from the end, the rest being the year.</summary>
    public void AddCompact(string digits)
    {
        _numbers.AddRange([digits[..^4], digits[^4..^2], digits[^2..]]);
        _isCompact = true;
    }

    public void AddMonth(int month)
    {
        if (_namedMonth > 0)
            throw InputErrors.DatetimeSyntax(type, text);
        (_namedMonth, _monthAt) = (month, _numbers.Count);
    }

    /// <summary>Days since 1970-01-01.</summary>
    public long ToDays()
    {
        var (yearText, month, day) = Arrange();
        var year = Number(yearText);
        if (BeforeChrist)
            year = year > 0 ? 1 - year : throw InputErrors.FieldOverflow(text);
        else if (yearText.Length <= 2)
            year += year < 70 ? 2000 : 1900;
        else if (year == 0)
            throw InputErrors.FieldOverflow(text);
        if (month is < 1 or > 12 || day < 1 || day > CivilCalendar.DaysInMonth(year, month))
            throw InputErrors.FieldOverflow(text);
        return CivilCalendar.ToDays(year, month, day);
    }

    private (string Year, int Month, int Day) Arrange()
    {
        if (!IsComplete)
            throw InputErrors.DatetimeSyntax(type, text);
        if (_namedMonth > 0)
        {
            // 2024-Jan-02, Jan 2 2024 and 2 Jan 2024: a year stands first only if it cannot be a day.
            var yearFirst = _numbers[0].Length > 2 || (_monthAt == 1 && order == DateOrder.Ymd && _numbers[1].Length <= 2);
            return yearFirst ? (_numbers[0], _namedMonth, Number(_numbers[1])) : (_numbers[1], _namedMonth, Number(_numbers[0]));
        }

        if (_isCompact || _numbers[0].Length > 2 || order == DateOrder.Ymd)
            return (_numbers[0], Number(_numbers[1]), Number(_numbers[2]));
        return order == DateOrder.Dmy
            ? (_numbers[2], Number(_numbers[1]), Number(_numbers[0]))
            : (_numbers[2], Number(_numbers[0]), Number(_numbers[1]));
    }

    private int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw InputErrors.FieldOverflow(text);
}
