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
internal readonly struct Float4Binary : ISlotFormat<float>
{
    public int MaxLength => 4;

    public int Write(float value, Span<byte> destination)
    {
        BinaryPrimitives.WriteSingleBigEndian(destination, value);
        return 4;
    }
}

/// <summary>float8: eight bytes, IEEE 754, big-endian.</summary>
internal readonly struct Float8Binary : ISlotFormat<double>
{
    public int MaxLength => 8;

    public int Write(double value, Span<byte> destination)
    {
        BinaryPrimitives.WriteDoubleBigEndian(destination, value);
        return 8;
    }
}
