using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Sluice.Server.Results.Scalars;

/// <summary>numeric of at most 18 digits as text: an unscaled integer with the point put in.</summary>
/// <param name="scale">Digits after the point, up to 18.</param>
internal readonly struct DecimalText<T>(int scale) : IWordFormat<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly int _scale = scale;

    // 5 at scale 2 is 0.05: one digit stands before the point at least.
    public void Measure(ReadOnlySpan<T> values, Span<ulong> words, Span<int> lengths) =>
        Digits.Measure(values, _scale + 1, _scale > 0 ? 1 : 0, words, lengths);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(T value, ulong word, int length, Span<byte> destination)
    {
        if (T.IsNegative(value))
            WriteNegative(value, word, length, destination);
        else
            WriteMagnitude(ulong.CreateTruncating(value), word, length, destination);
    }

    private void WriteNegative(T value, ulong word, int length, Span<byte> destination)
    {
        destination[0] = (byte)'-';
        WriteMagnitude(DecimalDigits.SmallMagnitude(value), word, length - 1, destination[1..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteMagnitude(ulong magnitude, ulong word, int length, Span<byte> destination)
    {
        if (_scale == 0)
            Digits.Write(magnitude, word, length, destination);
        else if (length - 1 <= Digits.InWord)
            WriteWord(word, length - 1, destination);
        else
            WriteParts(magnitude, length - 1 - _scale, destination);
    }

    // The point is put in between two shifts of the word that holds all digits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteWord(ulong word, int digits, Span<byte> destination)
    {
        var point = 8 * (digits - _scale);
        var whole = word & ((1UL << point) - 1);
        BinaryPrimitives.WriteUInt64LittleEndian(destination, whole | ((ulong)'.' << point) | ((word >> point) << point << 8));
        // The last of eight, or nothing.
        destination[Digits.InWord] = (byte)(word >> 56);
    }

    private void WriteParts(ulong magnitude, int wholeDigits, Span<byte> destination)
    {
        var unit = Digits.Powers[_scale];
        var whole = magnitude / unit;
        Digits.Write(whole, wholeDigits, destination);
        destination[wholeDigits] = (byte)'.';
        Digits.Write(magnitude - (whole * unit), _scale, destination[(wholeDigits + 1)..]);
    }
}
