using System.Globalization;
using System.Text;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Dates;

/// <summary>to_char of dates, times and intervals (manual, 9.8).</summary>
internal static class DateFormatter
{
    private const int EpochJulianDay = 2_440_588;

    public static string Format(in Moment moment, string template)
    {
        var text = new StringBuilder();
        foreach (var field in DateTemplate.Parse(template))
        {
            if (field.Keyword is null)
            {
                text.Append(field.Text);
                continue;
            }

            var value = Value(moment, field);
            text.Append(value);
            if (field.Ordinal is { } ordinal)
                text.Append(DateNames.Ordinal(value, char.IsAsciiLetterUpper(ordinal[0])));
        }

        return text.ToString();
    }

    private static string Value(in Moment moment, TemplateField field) => field.Keyword switch
    {
        "HH" or "HH12" => Number(Hour12(moment), 2, field),
        "HH24" => Number(moment.Time / 3_600_000_000, 2, field),
        "MI" => Number(moment.Time / 60_000_000 % 60, 2, field),
        "SS" => Number(moment.Time / 1_000_000 % 60, 2, field),
        "MS" => Number(moment.Time / 1000 % 1000, 3, field with { IsFilled = false }),
        "US" => Number(moment.Time % 1_000_000, 6, field with { IsFilled = false }),
        "FF1" or "FF2" or "FF3" or "FF4" or "FF5" or "FF6" =>
            Math.Abs(moment.Time % 1_000_000).ToString("000000", CultureInfo.InvariantCulture)[..(field.Keyword[2] - '0')],
        "SSSS" or "SSSSS" => (moment.Time / 1_000_000).ToString(CultureInfo.InvariantCulture),
        "AM" or "PM" => Cased(moment.Time / 3_600_000_000 % 24 >= 12 ? "PM" : "AM", field),
        "A.M." or "P.M." => Cased(moment.Time / 3_600_000_000 % 24 >= 12 ? "P.M." : "A.M.", field),
        "TZ" or "TZH" or "TZM" or "OF" => Zone(moment, field),
        _ => DateValue(moment, field),
    };

    private static string DateValue(in Moment moment, TemplateField field)
    {
        if (moment.IsInterval && field.Keyword is "AD" or "BC" or "A.D." or "B.C." or "MONTH" or "MON" or "DAY" or "DY" or "D" or "ID" or "IW" && moment.IsInterval)
        {
            throw FunctionFaults.Of(
                SqlStates.InvalidDatetimeFormat, "invalid format specification for an interval value", "Intervals are not tied to specific calendar dates.");
        }

        return field.Keyword switch
        {
            "AD" or "BC" => Cased(moment.Year <= 0 ? "BC" : "AD", field),
            "A.D." or "B.C." => Cased(moment.Year <= 0 ? "B.C." : "A.D.", field),
            "MONTH" => Name(DateNames.Months[moment.Month - 1], 9, field),
            "MON" => Name(DateNames.Months[moment.Month - 1][..3], 3, field),
            "MM" => Number(moment.Month, 2, field),
            "DAY" => Name(DateNames.Days[Zones.CivilCalendar.DayOfWeek(moment.Days)], 9, field),
            "DY" => Name(DateNames.Days[Zones.CivilCalendar.DayOfWeek(moment.Days)][..3], 3, field),
            "DDD" => Number(moment.IsInterval ? moment.Days : moment.DayOfYear, 3, field),
            "IDDD" => Number(moment.Days - IsoWeek.Monday(IsoWeek.Of(moment.Days).Year, 1) + 1, 3, field),
            "DD" => Number(moment.DayOfMonth, 2, field),
            "D" => Number(Zones.CivilCalendar.DayOfWeek(moment.Days) + 1, 0, field),
            "ID" => Number(IsoWeek.DayOfWeek(moment.Days), 0, field),
            "WW" => Number((moment.DayOfYear - 1) / 7 + 1, 2, field),
            "IW" => Number(IsoWeek.Of(moment.Days).Week, 2, field),
            "W" => Number((moment.DayOfMonth - 1) / 7 + 1, 0, field),
            "Q" => moment.Month == 0 ? "" : Number((moment.Month - 1) / 3 + 1, 0, field),
            "CC" => Number(moment.Year > 0 || moment.IsInterval ? (Shown(moment) - 1) / 100 + 1 : -(Shown(moment) - 1) / 100 - 1, 2, field),
            "J" => Number(moment.Days + EpochJulianDay, 0, field),
            "RM" => moment.Month == 0 ? "" : Cased(field.IsFilled ? DateNames.Roman[moment.Month - 1] : DateNames.Roman[moment.Month - 1].PadRight(4), field),
            "Y,YYY" => string.Create(CultureInfo.InvariantCulture, $"{Shown(moment) / 1000},{Shown(moment) % 1000:000}"),
            "YYYY" => Number(Shown(moment), 4, field),
            "YYY" => Number(Shown(moment) % 1000, 3, field),
            "YY" => Number(Shown(moment) % 100, 2, field),
            "Y" => Number(Shown(moment) % 10, 1, field),
            "IYYY" => Number(IsoYear(moment), 4, field),
            "IYY" => Number(IsoYear(moment) % 1000, 3, field),
            "IY" => Number(IsoYear(moment) % 100, 2, field),
            _ => Number(IsoYear(moment) % 10, 1, field),
        };
    }

    private static long Hour12(in Moment moment)
    {
        var hour = moment.Time / 3_600_000_000 % 12;
        return hour == 0 ? 12 : hour;
    }

    /// <summary>The year as counted in its era.</summary>
    private static long Shown(in Moment moment) => moment.Year > 0 || moment.IsInterval ? moment.Year : 1 - moment.Year;

    private static long IsoYear(in Moment moment)
    {
        if (moment.IsInterval)
            return moment.Year;
        var year = IsoWeek.Of(moment.Days).Year;
        return year > 0 ? year : 1 - year;
    }

    private static string Zone(in Moment moment, TemplateField field)
    {
        if (field.Keyword == "TZ")
            return field.IsUpper ? moment.Zone.ToUpperInvariant() : moment.Zone.ToLowerInvariant();
        var offset = moment.Offset ?? 0;
        var (hours, minutes) = (Math.Abs(offset) / 3600, Math.Abs(offset) / 60 % 60);
        var sign = offset < 0 ? '-' : '+';
        return field.Keyword switch
        {
            "TZH" => string.Create(CultureInfo.InvariantCulture, $"{sign}{hours:00}"),
            "TZM" => minutes.ToString("00", CultureInfo.InvariantCulture),
            _ when minutes != 0 => string.Create(CultureInfo.InvariantCulture, $"{sign}{hours:00}:{minutes:00}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{sign}{hours:00}"),
        };
    }

    private static string Number(long value, int width, TemplateField field)
    {
        var digits = Math.Abs(value).ToString(CultureInfo.InvariantCulture);
        if (!field.IsFilled)
            digits = digits.PadLeft(width, '0');
        return value < 0 ? "-" + digits : digits;
    }

    private static string Name(string name, int width, TemplateField field)
    {
        var cased = field.IsCapital ? name : field.IsUpper ? name.ToUpperInvariant() : name.ToLowerInvariant();
        return field.IsFilled ? cased : cased.PadRight(width);
    }

    private static string Cased(string text, TemplateField field) => field.IsUpper ? text : text.ToLowerInvariant();
}
