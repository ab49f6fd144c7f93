using Sluice.Engine.Zones;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Dates;

/// <summary>What a template found in a text, put together when all is read.</summary>
internal sealed class DateParts(string text)
{
    private const int EpochJulianDay = 2_440_588;

    private long? _year;
    private long? _isoYear;
    private long? _century;
    private long? _dayOfYear;
    private long? _week;
    private long? _weekOfMonth;
    private long? _isoWeek;
    private long? _isoDay;
    private long? _day;
    private long? _julian;
    private long? _secondsOfDay;
    private long _hour;
    private bool _isHour12;
    private long _minute;
    private long _second;
    private long _microseconds;

    public int Month { get; set; }

    public bool? IsAfternoon { get; set; }

    public bool IsBeforeChrist { get; set; }

    public bool ZoneIsNegative { get; set; }

    public int? ZoneHours { get; set; }

    public int ZoneMinutes { get; set; }

    /// <summary>Seconds east of UTC; null where the text names none.</summary>
    public int? Offset => ZoneHours is { } hours ? ((hours * 3600) + (ZoneMinutes * 60)) * (ZoneIsNegative ? -1 : 1) : null;

    public void Set(string keyword, long value, int digits)
    {
        switch (keyword)
        {
            case "YYYY" or "YYY" or "YY" or "Y":
                SetYear(value, digits);
                break;
            case "IYYY" or "IYY" or "IY" or "I":
                _isoYear = Completed(value, digits);
                break;
            case "CC":
                _century = value;
                break;
            case "MM":
                Month = Checked(value, 1, 12);
                break;
            case "DD":
                _day = Checked(value, 1, 31);
                break;
            case "DDD":
                _dayOfYear = Checked(value, 1, 366);
                break;
            case "WW":
                _week = Checked(value, 1, 53);
                break;
            case "W":
                _weekOfMonth = Checked(value, 1, 5);
                break;
            case "IW":
                _isoWeek = Checked(value, 1, 53);
                break;
            case "ID":
                _isoDay = Checked(value, 1, 7);
                break;
            case "J":
                _julian = value;
                break;
            case "HH24":
                _hour = Checked(value, 0, 24);
                break;
            case "HH" or "HH12":
                if (value is < 1 or > 12)
                    throw FunctionFaults.Of(SqlStates.InvalidDatetimeFormat, $"hour \"{value}\" is invalid for the 12-hour clock", "Use the 24-hour clock, or give an hour between 1 and 12.");
                (_hour, _isHour12) = (value, true);
                break;
            case "MI":
                _minute = Checked(value, 0, 59);
                break;
            case "SS":
                _second = Checked(value, 0, 59);
                break;
            case "SSSS" or "SSSSS":
                _secondsOfDay = value;
                break;
            case "MS" or "US" or "FF1" or "FF2" or "FF3" or "FF4" or "FF5" or "FF6":
                for (; digits < 6; digits++)
                    value *= 10;
                _microseconds = value;
                break;
        }
    }

    public void SetYear(long value, int digits) => _year = Completed(value, digits);

    /// <summary>Days since 1970.</summary>
    public long ToDays()
    {
        if (_julian is { } julian)
            return julian - EpochJulianDay;
        if (_isoYear is { } isoYear)
            return IsoWeek.Monday(isoYear, (int)(_isoWeek ?? 1)) + (_isoDay ?? 1) - 1;
        var year = _year ?? (_century is { } century ? ((century - 1) * 100) + 1 : 0);
        if (IsBeforeChrist)
            year = 1 - year;
        else if (_year is null && _century is null)
            // No year at all is 1 BC, PostgreSQL's zero.
            year = 0;
        if ((_dayOfYear ?? (_week is { } week ? ((week - 1) * 7) + 1 : null)) is { } dayOfYear)
            return CivilCalendar.ToDays(year, 1, 1) + dayOfYear - 1;
        var month = Month == 0 ? 1 : Month;
        var day = _day ?? (_weekOfMonth is { } weekOfMonth ? ((weekOfMonth - 1) * 7) + 1 : 1);
        return day <= CivilCalendar.DaysInMonth(year, month) ? CivilCalendar.ToDays(year, month, (int)day) : throw Overflow();
    }

    /// <summary>Local microseconds since 1970.</summary>
    public long ToTimestamp()
    {
        var hour = _isHour12 || IsAfternoon is not null ? (_hour % 12) + (IsAfternoon == true ? 12 : 0) : _hour;
        var seconds = _secondsOfDay ?? ((((hour * 60) + _minute) * 60) + _second);
        return checked((ToDays() * CivilCalendar.MicrosecondsPerDay) + (seconds * 1_000_000) + _microseconds);
    }

    /// <summary>Years of fewer than four digits lie nearest to 2020.</summary>
    private static long Completed(long value, int digits) => digits switch
    {
        >= 4 => value,
        _ when value < 70 => value + 2000,
        _ when value < 100 => value + 1900,
        _ when value < 520 => value + 2000,
        _ => value + 1000,
    };

    private int Checked(long value, int least, int most) => value >= least && value <= most ? (int)value : throw Overflow();

    private PgErrorException Overflow() => FunctionFaults.Of(SqlStates.DatetimeFieldOverflow, $"date/time field value out of range: \"{text}\"");
}
