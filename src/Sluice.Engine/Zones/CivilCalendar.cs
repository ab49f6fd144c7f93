namespace Sluice.Engine.Zones;

/// <summary>The proleptic Gregorian calendar over days since 1970-01-01; years are astronomical, so 0 is 1 BC.</summary>
public static class CivilCalendar
{
    public const long SecondsPerDay = 86_400;
    public const long MicrosecondsPerDay = 86_400_000_000;
    public const long MicrosecondsPerSecond = 1_000_000;

    /// <summary>Days from 1970-01-01 to 2000-01-01, PostgreSQL's own epoch.</summary>
    public const int PgEpochDays = 10_957;

    private const int DaysPerEra = 146_097;

    /// <summary>Days from 0000-03-01 to 1970-01-01.</summary>
    private const int DaysToUnixEpoch = 719_468;

    public static (long Year, int Month, int Day) FromDays(long days)
    {
        var shifted = days + DaysToUnixEpoch;
        var era = FloorDivide(shifted, DaysPerEra);
        var dayOfEra = (int)(shifted - (era * DaysPerEra));
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var monthFromMarch = ((5 * dayOfYear) + 2) / 153;
        var day = dayOfYear - (((153 * monthFromMarch) + 2) / 5) + 1;
        var month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        return (yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, day);
    }

    public static long ToDays(long year, int month, int day)
    {
        var shiftedYear = month <= 2 ? year - 1 : year;
        var era = FloorDivide(shiftedYear, 400);
        var yearOfEra = shiftedYear - (era * 400);
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * DaysPerEra) + dayOfEra - DaysToUnixEpoch;
    }

    public static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>0 is Sunday.</summary>
    public static int DayOfWeek(long days) => (int)(((days % 7) + 11) % 7);

    public static long FloorDivide(long value, long divisor)
    {
        var quotient = value / divisor;
        return quotient * divisor > value ? quotient - 1 : quotient;
    }
}
