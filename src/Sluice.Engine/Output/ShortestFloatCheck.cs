using System.Globalization;
using System.Numerics;

namespace Sluice.Engine.Output;

/// <summary>Whether digits stand for a float by PostgreSQL's strict rule, where the runtime's shortest form may not.</summary>
public static class ShortestFloatCheck
{
    /// <summary>Above it 2 * digits no longer fits 128 bits; no text of so few digits lies between two floats there.</summary>
    private const double LargestBetween = 1e38;

    /// <summary>The runtime is exact but for fractions that are powers of two, and where whole numbers can lie between two floats.</summary>
    public static bool IsNeeded<T>(T value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        value >= LargestExact<T>() || (value < T.One && T.IsPow2(value));

    public static bool Holds<T>(T value, ReadOnlySpan<byte> digits, int exponent)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<byte> text = stackalloc byte[FloatDigits.MaxTextLength];
        var length = FloatText.Write(false, digits, exponent, 0, text);
        return T.Parse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture) == value && !IsBetween(value, digits, exponent);
    }

    /// <summary>Whether the digits are exactly half-way to a neighbour.</summary>
    private static bool IsBetween<T>(T value, ReadOnlySpan<byte> digits, int exponent)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (value < LargestExact<T>() || double.CreateChecked(value) > LargestBetween || exponent < digits.Length - 1)
            return false;
        UInt128 number = 0;
        for (var i = 0; i <= exponent; i++)
            number = (number * 10) + (i < digits.Length ? (uint)(digits[i] - '0') : 0);
        var exact = UInt128.CreateChecked(value);
        return number * 2 == exact + UInt128.CreateChecked(T.BitIncrement(value))
            || number * 2 == exact + UInt128.CreateChecked(T.BitDecrement(value));
    }

    /// <summary>From here on whole numbers are missing: 2^53 for float8, 2^24 for float4.</summary>
    private static T LargestExact<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        typeof(T) == typeof(float) ? T.CreateChecked(16_777_216) : T.CreateChecked(9_007_199_254_740_992);
}
