using System.Buffers.Binary;
using Sluice.Server.Results.Scalars;

namespace Sluice.Server.Results.Temporal;

/// <summary>date in the session's DateStyle.</summary>
internal readonly struct DateText(TemporalLayout layout) : IValueFormat<int>
{
    private readonly TemporalLayout _layout = layout;

    public int Measure(int value) => _layout.Style == DateStyle.Iso && IsoDate.Covers(value) ? IsoDate.Length : MeasureOther(value);

    public void Write(int value, int length, Span<byte> destination)
    {
        if (_layout.Style == DateStyle.Iso && IsoDate.Covers(value))
            IsoDate.Write(value, destination);
        else
            WriteOther(value, destination);
    }

    private int MeasureOther(int value)
    {
        Span<byte> text = stackalloc byte[TemporalLayout.MaxLength];
        return WriteOther(value, text);
    }

    private int WriteOther(int value, Span<byte> destination)
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
internal readonly struct DateBinary : IValueFormat<int>
{
    public int Measure(int value)
    {
        if (value is not (int.MaxValue or -int.MaxValue))
            TemporalRange.CheckDate(value);
        return sizeof(int);
    }

    public void Write(int value, int length, Span<byte> destination)
    {
        var days = value switch
        {
            int.MaxValue => int.MaxValue,
            -int.MaxValue => int.MinValue,
            _ => value - CivilCalendar.PgEpochDays,
        };
        BinaryPrimitives.WriteInt32BigEndian(destination, days);
    }
}
