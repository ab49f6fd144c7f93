using System.Buffers.Binary;
using System.Numerics;

namespace Sluice.Server.Results.Scalars;

/// <summary>float8 and float4 text when extra_float_digits is above 0: the shortest digits that read back as the same value.</summary>
internal readonly struct ShortestFloatText<T> : ISlotFormat<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public int MaxLength => FloatDigits.MaxTextLength;

    public int Write(T value, Span<byte> destination)
    {
        if (FloatText.TryWriteSpecial(value, destination, out var length))
            return length;
        Span<byte> digits = stackalloc byte[FloatDigits.MaxDigits];
        var count = FloatDigits.Shortest(value, digits, out var exponent);
        // Where plain digits end and exponents begin: DBL_DIG and FLT_DIG (PostgreSQL, d2s.c and f2s.c).
        var plainLimit = typeof(T) == typeof(float) ? 6 : 15;
        return FloatText.Write(T.IsNegative(value), digits[..count], exponent, plainLimit, destination);
    }
}

/// <summary>float8 and float4 text when extra_float_digits is 0 or less: C's %.{digits}g.</summary>
internal readonly struct RoundedFloatText<T>(int significantDigits) : ISlotFormat<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int _significantDigits = significantDigits;

    public int MaxLength => FloatDigits.MaxTextLength;

    public int Write(T value, Span<byte> destination)
    {
        if (FloatText.TryWriteSpecial(value, destination, out var length))
            return length;
        Span<byte> digits = stackalloc byte[FloatDigits.MaxDigits];
        var count = FloatDigits.Rounded(value, _significantDigits, digits, out var exponent);
        return FloatText.Write(T.IsNegative(value), digits[..count], exponent, _significantDigits, destination);
    }
}

/// <summary>float4: four bytes, IEEE 754, big-endian.</summary>
internal readonly struct Float4Binary : IValueFormat<float>
{
    public int Measure(float value) => sizeof(float);

    // PostgreSQL computes only one NaN, positive and quiet; the engine's may carry other bits.
    public void Write(float value, int length, Span<byte> destination) =>
        BinaryPrimitives.WriteUInt32BigEndian(destination, float.IsNaN(value) ? 0x7FC0_0000 : BitConverter.SingleToUInt32Bits(value));
}

/// <summary>float8: eight bytes, IEEE 754, big-endian.</summary>
internal readonly struct Float8Binary : IValueFormat<double>
{
    public int Measure(double value) => sizeof(double);

    public void Write(double value, int length, Span<byte> destination) =>
        BinaryPrimitives.WriteUInt64BigEndian(destination, double.IsNaN(value) ? 0x7FF8_0000_0000_0000 : BitConverter.DoubleToUInt64Bits(value));
}
