using System.Numerics;

namespace Sluice.Engine.Output;

/// <summary>The significant decimal digits of a float, as ASCII without zeros at the end, and the power of ten of the first.</summary>
public static class FloatDigits
{
    public const int MaxDigits = 18;

    /// <summary>-1.2345678901234567e-308.</summary>
    public const int MaxTextLength = 28;

    /// <summary>
    /// The fewest digits that lie strictly nearer to the value than to its neighbours; of those the closest to it. A text exactly between
    /// two floats does not count, though reading would round it to the even one (PostgreSQL, d2s.c).
    /// </summary>
    public static int Shortest<T>(T value, Span<byte> digits, out int exponent)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<byte> text = stackalloc byte[32];
        // The runtime's own shortest form comes as 123.45, 1E+16 or 1.5E-05.
        value.TryFormat(text, out var length, "R", null);
        var count = Read(text[..length], digits, out exponent);
        value = T.Abs(value);
        if (!ShortestFloatCheck.IsNeeded(value) || ShortestFloatCheck.Holds(value, digits[..count], exponent))
            return count;

        for (var precision = Math.Max(count - 1, 1); ; precision++)
        {
            count = Rounded(value, precision, digits, out exponent);
            if (ShortestFloatCheck.Holds(value, digits[..count], exponent))
                return count;
            // Below a power of two the neighbour is nearer than above: the next text up may do where the closest does not.
            if (count == precision && digits[count - 1] < '9' && T.IsPow2(value))
            {
                digits[count - 1]++;
                if (ShortestFloatCheck.Holds(value, digits[..count], exponent))
                    return count;
            }
        }
    }

    /// <summary>The value rounded to so many digits, halves to even, from its exact expansion.</summary>
    public static int Rounded<T>(T value, int significantDigits, Span<byte> digits, out int exponent)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<byte> text = stackalloc byte[32];
        Span<char> format = stackalloc char[3];
        format[0] = 'E';
        (significantDigits - 1).TryFormat(format[1..], out var formatLength);
        value.TryFormat(text, out var length, format[..(formatLength + 1)], null);
        return Read(text[..length], digits, out exponent);
    }

    private static int Read(ReadOnlySpan<byte> text, Span<byte> digits, out int exponent)
    {
        var (count, point, leading) = (0, -1, 0);
        exponent = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '.')
            {
                point = count + leading;
            }
            else if (c == 'E')
            {
                exponent = ReadExponent(text[(i + 1)..]);
                break;
            }
            else if (c == '0' && count == 0)
            {
                leading++;
            }
            else if (c != '-')
            {
                if (count < digits.Length)
                    digits[count] = c;
                count++;
            }
        }

        exponent += (point < 0 ? count + leading : point) - leading - 1;
        count = Math.Min(count, digits.Length);
        while (count > 1 && digits[count - 1] == '0')
            count--;
        return count;
    }

    private static int ReadExponent(ReadOnlySpan<byte> text)
    {
        var exponent = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit((char)c))
                exponent = (exponent * 10) + (c - '0');
        }

        return text[0] == '-' ? -exponent : exponent;
    }
}
