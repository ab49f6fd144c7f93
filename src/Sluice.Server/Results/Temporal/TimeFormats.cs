using System.Buffers.Binary;
using Sluice.Server.Results.Scalars;

namespace Sluice.Server.Results.Temporal;

/// <summary>time as hh:mm:ss[.ffffff]; <paramref name="divide"/> brings the engine's unit to microseconds.</summary>
internal readonly struct TimeText(long divide) : ISlotFormat<long>
{
    private readonly long _divide = divide;

    public int MaxLength => 15;

    public int Write(long value, Span<byte> destination)
    {
        var text = new Utf8Cursor(destination);
        TemporalLayout.AppendTime(ref text, value / _divide);
        return text.Length;
    }
}

/// <summary>time: Int64 microseconds since midnight.</summary>
internal readonly struct TimeBinary(long divide) : IValueFormat<long>
{
    private readonly long _divide = divide;

    public int Measure(long value) => sizeof(long);

    public void Write(long value, int length, Span<byte> destination) => BinaryPrimitives.WriteInt64BigEndian(destination, value / _divide);
}

/// <summary>timetz as hh:mm:ss[.ffffff] and its own offset.</summary>
internal readonly struct TimeTzText : ISlotFormat<ulong>
{
    public int MaxLength => 24;

    public int Write(ulong value, Span<byte> destination)
    {
        var text = new Utf8Cursor(destination);
        TemporalLayout.AppendTime(ref text, TimeTzBinary.Microseconds(value));
        default(TemporalLayout).AppendOffset(ref text, TimeTzBinary.OffsetOf(value));
        return text.Length;
    }
}

/// <summary>timetz: Int64 microseconds since local midnight, Int32 seconds west of UTC.</summary>
internal readonly struct TimeTzBinary : IValueFormat<ulong>
{
    private const int MaxOffset = 57_599;

    public static long Microseconds(ulong value) => (long)(value >> 24);

    /// <summary>Seconds east of UTC.</summary>
    public static int OffsetOf(ulong value) => MaxOffset - (int)(value & 0xFF_FFFF);

    public int Measure(ulong value) => sizeof(long) + sizeof(int);

    public void Write(ulong value, int length, Span<byte> destination)
    {
        BinaryPrimitives.WriteInt64BigEndian(destination, Microseconds(value));
        BinaryPrimitives.WriteInt32BigEndian(destination[8..], -OffsetOf(value));
    }
}
