using Sluice.Engine.Output;
using Sluice.Engine.Values;
using Sluice.Engine.Zones;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.Input;

/// <summary>Dates, times and timestamps given as text.</summary>
public static class TemporalText
{
    public static Date ReadDate(string text, OutputSettings settings)
    {
        var fields = DateTimeParser.Parse("date", text, settings.DateOrder, timeOnly: false);
        if (fields.Keyword is DateTimeKeyword.Infinity or DateTimeKeyword.MinusInfinity)
            return new Date(fields.Keyword == DateTimeKeyword.Infinity ? int.MaxValue : -int.MaxValue);
        ResolveKeyword(fields, settings);
        var days = fields.Days ?? throw InputErrors.DatetimeSyntax("date", text);
        return days is >= TemporalRange.MinDate and <= TemporalRange.MaxDate ? new Date((int)days) : throw OutOfRange("date", text);
    }

    public static Time ReadTime(string text, OutputSettings settings)
    {
        var fields = DateTimeParser.Parse("time", text, settings.DateOrder, timeOnly: true);
        ResolveKeyword(fields, settings);
        return new Time(fields.Time ?? throw InputErrors.DatetimeSyntax("time", text));
    }

    /// <summary>Where the offset depends on the date and the text has none, today counts.</summary>
    public static TimeTz ReadTimeTz(string text, OutputSettings settings)
    {
        const string Type = "time with time zone";
        var fields = DateTimeParser.Parse(Type, text, settings.DateOrder, timeOnly: true);
        ResolveKeyword(fields, settings);
        var time = fields.Time ?? throw InputErrors.DatetimeSyntax(Type, text);
        fields.Days ??= Today(settings);
        return new TimeTz(time, fields.OffsetIn(settings.TimeZone));
    }

    public static Timestamp ReadTimestamp(string text, OutputSettings settings)
    {
        const string Type = "timestamp";
        var fields = DateTimeParser.Parse(Type, text, settings.DateOrder, timeOnly: false);
        if (fields.Keyword is DateTimeKeyword.Infinity or DateTimeKeyword.MinusInfinity)
            return new Timestamp(fields.Keyword == DateTimeKeyword.Infinity ? long.MaxValue : -long.MaxValue);
        ResolveKeyword(fields, settings);
        if (fields.Days is null)
            throw InputErrors.DatetimeSyntax(Type, text);
        return new Timestamp(Checked(fields.LocalMicroseconds, text));
    }

    public static TimestampTz ReadTimestampTz(string text, OutputSettings settings)
    {
        const string Type = "timestamp with time zone";
        var fields = DateTimeParser.Parse(Type, text, settings.DateOrder, timeOnly: false);
        if (fields.Keyword is DateTimeKeyword.Infinity or DateTimeKeyword.MinusInfinity)
            return new TimestampTz(fields.Keyword == DateTimeKeyword.Infinity ? long.MaxValue : -long.MaxValue);
        if (fields.Keyword == DateTimeKeyword.Epoch)
            return new TimestampTz(0);
        ResolveKeyword(fields, settings);
        if (fields.Days is null)
            throw InputErrors.DatetimeSyntax(Type, text);
        var offset = fields.OffsetIn(settings.TimeZone) * CivilCalendar.MicrosecondsPerSecond;
        return new TimestampTz(Checked(fields.LocalMicroseconds - offset, text));
    }

    /// <summary>Replaces a word such as today by its date, and now by its time too.</summary>
    private static void ResolveKeyword(DateTimeFields fields, OutputSettings settings)
    {
        if (fields.Keyword == DateTimeKeyword.None)
            return;
        fields.Days ??= fields.Keyword switch
        {
            DateTimeKeyword.Epoch => 0,
            DateTimeKeyword.Tomorrow => Today(settings) + 1,
            DateTimeKeyword.Yesterday => Today(settings) - 1,
            _ => Today(settings),
        };
        if (fields.Keyword == DateTimeKeyword.Now)
            fields.Time ??= LocalNow(settings) - (Today(settings) * CivilCalendar.MicrosecondsPerDay);
    }

    private static long Today(OutputSettings settings) => CivilCalendar.FloorDivide(LocalNow(settings), CivilCalendar.MicrosecondsPerDay);

    private static long LocalNow(OutputSettings settings)
    {
        var now = (settings.Clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        var offset = settings.TimeZone.At(now / CivilCalendar.MicrosecondsPerSecond, out _, out _).Offset;
        return now + (offset * CivilCalendar.MicrosecondsPerSecond);
    }

    private static long Checked(Int128 microseconds, string text) =>
        microseconds >= TemporalRange.MinTimestamp && microseconds <= TemporalRange.MaxTimestamp
            ? (long)microseconds
            : throw OutOfRange("timestamp", text);

    private static PgErrorException OutOfRange(string type, string text) =>
        InputErrors.Error(SqlStates.DatetimeFieldOverflow, $"{type} out of range: \"{text}\"");
}
