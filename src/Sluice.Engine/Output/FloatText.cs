using System.Numerics;

namespace Sluice.Engine.Output;

/// <summary>Lays decimal digits out as C's %g does: plain where the exponent is from -4 to below a limit, else with an exponent.</summary>
public static class FloatText
{
    /// <summary>NaN, Infinity and zero, which have no digits to lay out.</summary>
    public static bool TryWriteSpecial<T>(T value, Span<byte> destination, out int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var text = T.IsNaN(value) ? "NaN"u8
            : T.IsPositiveInfinity(value) ? "Infinity"u8
            : T.IsNegativeInfinity(value) ? "-Infinity"u8
            : !T.IsZero(value) ? []
            : T.IsNegative(value) ? "-0"u8 : "0"u8;
        text.CopyTo(destination);
        length = text.Length;
        return length > 0;
    }

    /// <param name="negative">Whether a minus goes first.</param>
    /// <param name="digits">ASCII digits, none of the last ones zero.</param>
    /// <param name="exponent">The power of ten of the first digit.</param>
    /// <param name="plainLimit">The first exponent written as such.</param>
    /// <param name="destination">Where to.</param>
    public static int Write(bool negative, ReadOnlySpan<byte> digits, int exponent, int plainLimit, Span<byte> destination)
    {
        var text = new Utf8Cursor(destination);
        if (negative)
            text.Append((byte)'-');
        if (exponent < -4 || exponent >= plainLimit)
        {
            text.Append(digits[0]);
            AppendFraction(ref text, digits[1..]);
            text.Append((byte)'e');
            text.Append(exponent < 0 ? (byte)'-' : (byte)'+');
            AppendExponent(ref text, Math.Abs(exponent));
        }
        else if (exponent < 0)
        {
            text.Append("0."u8);
            for (var i = -1; i > exponent; i--)
                text.Append((byte)'0');
            text.Append(digits);
        }
        else
        {
            var whole = Math.Min(exponent + 1, digits.Length);
            text.Append(digits[..whole]);
            for (var i = whole; i <= exponent; i++)
                text.Append((byte)'0');
            AppendFraction(ref text, digits[whole..]);
        }

        return text.Length;
    }

    private static void AppendFraction(ref Utf8Cursor text, ReadOnlySpan<byte> digits)
    {
        if (digits.IsEmpty)
            return;
        text.Append((byte)'.');
        text.Append(digits);
    }

    private static void AppendExponent(ref Utf8Cursor text, int exponent)
    {
        if (exponent >= 100)
            text.Append((long)exponent);
        else
            text.AppendTwo(exponent);
    }
}
