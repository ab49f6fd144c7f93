using Sluice.Server.Results.Scalars;

namespace Sluice.Server.Results.Temporal;

/// <summary>IntervalStyle iso_8601, the format with designators: <c>P1Y2M-3DT4H5M6S</c>.</summary>
internal static class Iso8601Interval
{
    public static void Append(ref Utf8Cursor text, in IntervalParts parts)
    {
        text.Append((byte)'P');
        AppendUnit(ref text, parts.Years, 'Y');
        AppendUnit(ref text, parts.Months, 'M');
        AppendUnit(ref text, parts.Days, 'D');
        if (!parts.HasTime)
        {
            if (text.Length == 1)
                text.Append("T0S"u8);
            return;
        }

        text.Append((byte)'T');
        AppendUnit(ref text, parts.Hours, 'H');
        AppendUnit(ref text, parts.Minutes, 'M');
        if (!parts.HasSeconds)
            return;
        if (parts.Seconds < 0 || parts.Fraction < 0)
            text.Append((byte)'-');
        parts.AppendSeconds(ref text, padded: false);
        text.Append((byte)'S');
    }

    private static void AppendUnit(ref Utf8Cursor text, long value, char designator)
    {
        if (value == 0)
            return;
        text.Append(value);
        text.Append((byte)designator);
    }
}
