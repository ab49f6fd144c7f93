using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Sluice.Server.Results.Scalars;

namespace Sluice.Server.Results.Temporal;

/// <summary>date in the session's DateStyle.</summary>
internal readonly struct DateText(TemporalLayout layout) : IWordFormat<int>
{
    private readonly TemporalLayout _layout = layout;

    /// <summary>The words are digits, or 0 where there are none.</summary>
    public void Measure(ReadOnlySpan<int> values, Span<ulong> words, Span<int> lengths)
    {
        var i = 0;
        for (; DigitVectors.IsSupported && _layout.Style == DateStyle.Iso && i <= values.Length - DigitVectors.Count; i += DigitVectors.Count)
        {
            if (!IsoDate.TryDigits(values[i..], out var digits))
            {
                MeasureEach(values.Slice(i, DigitVectors.Count), words[i..], lengths[i..]);
                continue;
            }

            digits.CopyTo(words[i..]);
            lengths.Slice(i, DigitVectors.Count).Fill(IsoDate.Length);
        }

        MeasureEach(values[i..], words[i..], lengths[i..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int value, ulong word, int length, Span<byte> destination)
    {
        if (word != 0)
            IsoDate.WriteDigits(word, destination);
        else
            WriteEach(value, destination);
    }

    private void MeasureEach(ReadOnlySpan<int> values, Span<ulong> words, Span<int> lengths)
    {
        for (var i = 0; i < values.Length; i++)
        {
            words[i] = 0;
            lengths[i] = _layout.Style == DateStyle.Iso && IsoDate.Covers(values[i]) ? IsoDate.Length : MeasureOther(values[i]);
        }
    }

    private void WriteEach(int value, Span<byte> destination)
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
