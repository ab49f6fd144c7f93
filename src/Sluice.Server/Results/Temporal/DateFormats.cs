using System.Buffers.Binary;
using Sluice.Server.Results.Scalars;

namespace Sluice.Server.Results.Temporal;

/// <summary>date in the session's DateStyle.</summary>
internal readonly struct DateText(TemporalLayout layout) : ISlotFormat<int>
{
    private readonly TemporalLayout _layout = layout;

    public int MaxLength => TemporalLayout.MaxLength;

    public int Write(int value, Span<byte> destination)
    {
        var text = new Utf8Cursor(destination);
        if (value == int.MaxValue)
            text.Append("infinity"u8);
        else if (value == -int.MaxValue)
            text.Append("-infinity"u8);
        else
            _layout.AppendDate(ref text, TemporalRange.CheckDate(value));
        return text.Length;
    }
}

/// <summary>date: Int32 days since 2000-01-01, the ends of the range being the infinities.</summary>
internal readonly struct DateBinary : ISlotFormat<int>
{
    public int MaxLength => 4;

    public int Write(int value, Span<byte> destination)
    {
        var days = value switch
        {
            int.MaxValue => int.MaxValue,
            -int.MaxValue => int.MinValue,
            _ => TemporalRange.CheckDate(value) - CivilCalendar.PgEpochDays,
        };
        BinaryPrimitives.WriteInt32BigEndian(destination, days);
        return 4;
    }
}
