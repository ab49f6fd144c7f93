using Sluice.Server.Results.Scalars;

namespace Sluice.Server.Results.Temporal;

/// <summary>Lays out dates, times and zones in the DateStyles; years before 1 end in BC (PostgreSQL, datetime.c).</summary>
/// <param name="Style">The layout.</param>
/// <param name="Order">Day before month or after, in the styles that are not ISO.</param>
/// <param name="ForJson">ISO with a T between date and time and minutes in every offset, as to_json writes.</param>
internal readonly record struct TemporalLayout(DateStyle Style, DateOrder Order, bool ForJson = false)
{
    /// <summary>"Thu Nov 26 15:04:05.123456 294276 " and an abbreviation or offset, and " BC", with room to spare.</summary>
    public const int MaxLength = 72;

    public static TemporalLayout Json { get; } = new(DateStyle.Iso, DateOrder.Ymd, ForJson: true);

    private static ReadOnlySpan<byte> DayNames => "SunMonTueWedThuFriSat"u8;

    private static ReadOnlySpan<byte> MonthNames => "JanFebMarAprMayJunJulAugSepOctNovDec"u8;

    public void AppendDate(ref Utf8Cursor text, long days)
    {
        var (year, month, day) = CivilCalendar.FromDays(days);
        AppendDate(ref text, year, month, day);
        AppendEra(ref text, year);
    }

    /// <param name="text">Where to.</param>
    /// <param name="microseconds">Local time since 1970-01-01 00:00.</param>
    /// <param name="zone">The zone to name, or none.</param>
    public void AppendTimestamp(ref Utf8Cursor text, long microseconds, ZonePeriod? zone)
    {
        var days = CivilCalendar.FloorDivide(microseconds, CivilCalendar.MicrosecondsPerDay);
        var time = microseconds - (days * CivilCalendar.MicrosecondsPerDay);
        if (Style == DateStyle.Iso && days is > int.MinValue and < int.MaxValue && IsoDate.Covers((int)days))
        {
            IsoDate.Write((int)days, text.Take(IsoDate.Length));
            text.Append(ForJson ? (byte)'T' : (byte)' ');
            AppendTime(ref text, time);
            if (zone is not null)
                AppendZone(ref text, zone);
            return;
        }

        var (year, month, day) = CivilCalendar.FromDays(days);
        if (Style == DateStyle.Postgres)
        {
            text.Append(DayNames.Slice(CivilCalendar.DayOfWeek(days) * 3, 3));
            text.Append((byte)' ');
            AppendDayAndMonthName(ref text, month, day);
            AppendTime(ref text, time);
            text.Append((byte)' ');
            text.AppendFour(AbsoluteYear(year));
        }
        else
        {
            AppendDate(ref text, year, month, day);
            text.Append(ForJson ? (byte)'T' : (byte)' ');
            AppendTime(ref text, time);
        }

        if (zone is not null)
            AppendZone(ref text, zone);
        AppendEra(ref text, year);
    }

    /// <summary>hh:mm:ss and the fraction, from microseconds since midnight.</summary>
    public static void AppendTime(ref Utf8Cursor text, long microseconds)
    {
        var seconds = (int)(microseconds / CivilCalendar.MicrosecondsPerSecond);
        text.AppendTwo(seconds / 3600);
        text.Append((byte)':');
        text.AppendTwo(seconds / 60 % 60);
        text.Append((byte)':');
        text.AppendTwo(seconds % 60);
        text.AppendFraction((int)(microseconds % CivilCalendar.MicrosecondsPerSecond));
    }

    /// <summary>+02, -05:30 or +00:53:28: seconds east of UTC.</summary>
    public void AppendOffset(ref Utf8Cursor text, int offset)
    {
        text.Append(offset < 0 ? (byte)'-' : (byte)'+');
        var seconds = Math.Abs(offset);
        text.AppendTwo(seconds / 3600);
        if (seconds % 3600 == 0 && !ForJson)
            return;
        text.Append((byte)':');
        text.AppendTwo(seconds / 60 % 60);
        if (seconds % 60 == 0)
            return;
        text.Append((byte)':');
        text.AppendTwo(seconds % 60);
    }

    private void AppendZone(ref Utf8Cursor text, ZonePeriod zone)
    {
        if (Style == DateStyle.Iso)
        {
            AppendOffset(ref text, zone.Offset);
            return;
        }

        text.Append((byte)' ');
        text.Append(zone.Abbreviation.AsSpan(0, Math.Min(zone.Abbreviation.Length, 10)));
    }

    private void AppendDate(ref Utf8Cursor text, long year, int month, int day)
    {
        var separator = Style switch { DateStyle.Sql => (byte)'/', DateStyle.German => (byte)'.', _ => (byte)'-' };
        var dayFirst = Style == DateStyle.German || Order == DateOrder.Dmy;
        if (Style == DateStyle.Iso)
        {
            text.AppendFour(AbsoluteYear(year));
            text.Append(separator);
            dayFirst = false;
        }

        text.AppendTwo(dayFirst ? day : month);
        text.Append(separator);
        text.AppendTwo(dayFirst ? month : day);
        if (Style == DateStyle.Iso)
            return;
        text.Append(separator);
        text.AppendFour(AbsoluteYear(year));
    }

    private void AppendDayAndMonthName(ref Utf8Cursor text, int month, int day)
    {
        var name = MonthNames.Slice((month - 1) * 3, 3);
        if (Order == DateOrder.Dmy)
        {
            text.AppendTwo(day);
            text.Append((byte)' ');
            text.Append(name);
        }
        else
        {
            text.Append(name);
            text.Append((byte)' ');
            text.AppendTwo(day);
        }

        text.Append((byte)' ');
    }

    private static void AppendEra(ref Utf8Cursor text, long year)
    {
        if (year <= 0)
            text.Append(" BC"u8);
    }

    private static long AbsoluteYear(long year) => year > 0 ? year : 1 - year;
}
