using System.Buffers.Binary;
using Sluice.Engine.Values;
using Sluice.Server.Results.Scalars;

namespace Sluice.Server.Results.Temporal;

/// <summary>interval in the session's IntervalStyle.</summary>
internal readonly struct IntervalText(IntervalStyle style) : ISlotFormat<Interval>
{
    private readonly IntervalStyle _style = style;

    public int MaxLength => 128;

    public int Write(Interval value, Span<byte> destination)
    {
        var text = new Utf8Cursor(destination);
        var parts = new IntervalParts(value);
        switch (_style)
        {
            case IntervalStyle.PostgresVerbose:
                PostgresVerboseInterval.Append(ref text, parts);
                break;
            case IntervalStyle.SqlStandard:
                SqlStandardInterval.Append(ref text, parts);
                break;
            case IntervalStyle.Iso8601:
                Iso8601Interval.Append(ref text, parts);
                break;
            default:
                PostgresInterval.Append(ref text, parts);
                break;
        }

        return text.Length;
    }
}

/// <summary>interval: Int64 microseconds, Int32 days, Int32 months.</summary>
internal readonly struct IntervalBinary : IValueFormat<Interval>
{
    public int Measure(Interval value) => 16;

    public void Write(Interval value, int length, Span<byte> destination)
    {
        BinaryPrimitives.WriteInt64BigEndian(destination, value.Microseconds);
        BinaryPrimitives.WriteInt32BigEndian(destination[8..], value.Days);
        BinaryPrimitives.WriteInt32BigEndian(destination[12..], value.Months);
    }
}
