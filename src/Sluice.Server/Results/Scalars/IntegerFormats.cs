using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Sluice.Server.Results.Scalars;

/// <summary>Decimal digits of an integer of at most eight bytes.</summary>
internal readonly struct IntegerText<T> : IWordFormat<T>
    where T : unmanaged, IBinaryInteger<T>
{
    public void Measure(ReadOnlySpan<T> values, Span<ulong> words, Span<int> lengths) => Digits.Measure(values, 1, 0, words, lengths);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(T value, ulong word, int length, Span<byte> destination)
    {
        if (T.IsNegative(value))
            WriteNegative(value, word, length, destination);
        else
            Digits.Write(ulong.CreateTruncating(value), word, length, destination);
    }

    private static void WriteNegative(T value, ulong word, int length, Span<byte> destination)
    {
        destination[0] = (byte)'-';
        Digits.Write(DecimalDigits.SmallMagnitude(value), word, length - 1, destination[1..]);
    }
}

/// <summary>int2: two bytes, big-endian. Also carries the engine's one-byte integers.</summary>
internal readonly struct Int2Binary<T> : IValueFormat<T>
    where T : unmanaged, IBinaryInteger<T>
{
    public int Measure(T value) => sizeof(short);

    public void Write(T value, int length, Span<byte> destination) =>
        BinaryPrimitives.WriteInt16BigEndian(destination, short.CreateTruncating(value));
}

/// <summary>int4: four bytes, big-endian.</summary>
internal readonly struct Int4Binary<T> : IValueFormat<T>
    where T : unmanaged, IBinaryInteger<T>
{
    public int Measure(T value) => sizeof(int);

    public void Write(T value, int length, Span<byte> destination) =>
        BinaryPrimitives.WriteInt32BigEndian(destination, int.CreateTruncating(value));
}

/// <summary>int8: eight bytes, big-endian.</summary>
internal readonly struct Int8Binary<T> : IValueFormat<T>
    where T : unmanaged, IBinaryInteger<T>
{
    public int Measure(T value) => sizeof(long);

    public void Write(T value, int length, Span<byte> destination) =>
        BinaryPrimitives.WriteInt64BigEndian(destination, long.CreateTruncating(value));
}
