using Sluice.Server.Results.Scalars;

namespace Sluice.Server.Results.Temporal;

/// <summary>IntervalStyle postgres_verbose: <c>@ 1 year 2 mons -3 days 4 hours ago</c>.</summary>
internal static class PostgresVerboseInterval
{
    public static void Append(ref Utf8Cursor text, in IntervalParts parts)
    {
        text.Append((byte)'@');
        var (isZero, ago) = (true, false);
        AppendUnit(ref text, parts.Years, "year"u8, ref isZero, ref ago);
        AppendUnit(ref text, parts.Months, "mon"u8, ref isZero, ref ago);
        AppendUnit(ref text, parts.Days, "day"u8, ref isZero, ref ago);
        AppendUnit(ref text, parts.Hours, "hour"u8, ref isZero, ref ago);
        AppendUnit(ref text, parts.Minutes, "min"u8, ref isZero, ref ago);
        if (parts.HasSeconds)
            AppendSeconds(ref text, parts, isZero, ref ago);
        else if (isZero)
            text.Append(" 0"u8);
        if (ago)
            text.Append(" ago"u8);
    }

    /// <summary>The first part decides on "ago"; the others are written relative to it.</summary>
    private static void AppendUnit(ref Utf8Cursor text, long value, ReadOnlySpan<byte> unit, ref bool isZero, ref bool ago)
    {
        if (value == 0)
            return;
        if (isZero)
            ago = value < 0;
        if (ago)
            value = -value;
        isZero = false;
        text.Append((byte)' ');
        text.Append(value);
        text.Append((byte)' ');
        text.Append(unit);
        if (value != 1)
            text.Append((byte)'s');
    }

    private static void AppendSeconds(ref Utf8Cursor text, in IntervalParts parts, bool isZero, ref bool ago)
    {
        text.Append((byte)' ');
        var negative = parts.Seconds < 0 || parts.Fraction < 0;
        if (isZero)
            ago = negative;
        else if (negative != ago)
            text.Append((byte)'-');
        parts.AppendSeconds(ref text, padded: false);
        text.Append(Math.Abs(parts.Seconds) != 1 || parts.Fraction != 0 ? " secs"u8 : " sec"u8);
    }
}
