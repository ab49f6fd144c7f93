

namespace Sluice.Engine.Output;

/// <summary>IntervalStyle postgres: <c>1 year 2 mons -3 days +04:05:06</c>.</summary>
public static class PostgresInterval
{
    public static void Append(ref Utf8Cursor text, in IntervalParts parts)
    {
        var afterNegative = false;
        AppendUnit(ref text, parts.Years, "year"u8, ref afterNegative);
        AppendUnit(ref text, parts.Months, "mon"u8, ref afterNegative);
        AppendUnit(ref text, parts.Days, "day"u8, ref afterNegative);
        if (text.Length > 0 && !parts.HasTime)
            return;
        if (text.Length > 0)
            text.Append((byte)' ');
        if (parts.TimeIsNegative)
            text.Append((byte)'-');
        else if (afterNegative)
            text.Append((byte)'+');
        parts.AppendTime(ref text, hourDigits: 2);
    }

    /// <summary>A positive part says so with a plus only right after a negative one.</summary>
    private static void AppendUnit(ref Utf8Cursor text, long value, ReadOnlySpan<byte> unit, ref bool afterNegative)
    {
        if (value == 0)
            return;
        if (text.Length > 0)
            text.Append((byte)' ');
        if (afterNegative && value > 0)
            text.Append((byte)'+');
        text.Append(value);
        text.Append((byte)' ');
        text.Append(unit);
        if (value != 1)
            text.Append((byte)'s');
        afterNegative = value < 0;
    }
}
