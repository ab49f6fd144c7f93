using Sluice.Server.Results.Scalars;

namespace Sluice.Server.Results.Temporal;

/// <summary>IntervalStyle sql_standard: <c>1-2</c> or <c>3 4:05:06</c>; what the standard cannot say as <c>+1-2 -3 +4:05:06</c>.</summary>
internal static class SqlStandardInterval
{
    public static void Append(ref Utf8Cursor text, IntervalParts parts)
    {
        var negative = parts.Years < 0 || parts.Months < 0 || parts.Days < 0 || parts.TimeIsNegative;
        var positive = parts.Years > 0 || parts.Months > 0 || parts.Days > 0 || (parts.HasTime && !parts.TimeIsNegative);
        var yearMonth = parts.Years != 0 || parts.Months != 0;
        var dayTime = parts.Days != 0 || parts.HasTime;
        if (!negative && !positive)
        {
            text.Append((byte)'0');
            return;
        }

        if ((negative && positive) || (yearMonth && dayTime))
        {
            AppendMixed(ref text, parts);
            return;
        }

        if (negative)
        {
            text.Append((byte)'-');
            parts = parts.Negate();
        }

        if (yearMonth)
        {
            AppendYearMonth(ref text, parts);
            return;
        }

        if (parts.Days != 0)
        {
            text.Append(parts.Days);
            text.Append((byte)' ');
        }

        parts.AppendTime(ref text, hourDigits: 1);
    }

    private static void AppendMixed(ref Utf8Cursor text, in IntervalParts parts)
    {
        text.Append(Sign(parts.Years < 0 || parts.Months < 0));
        AppendYearMonth(ref text, parts);
        text.Append((byte)' ');
        text.Append(Sign(parts.Days < 0));
        text.Append(Math.Abs(parts.Days));
        text.Append((byte)' ');
        text.Append(Sign(parts.TimeIsNegative));
        parts.AppendTime(ref text, hourDigits: 1);
    }

    private static void AppendYearMonth(ref Utf8Cursor text, in IntervalParts parts)
    {
        text.Append(Math.Abs(parts.Years));
        text.Append((byte)'-');
        text.Append(Math.Abs(parts.Months));
    }

    private static byte Sign(bool negative) => negative ? (byte)'-' : (byte)'+';
}
