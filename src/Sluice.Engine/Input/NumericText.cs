using System.Globalization;
using System.Numerics;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.Input;

/// <summary>numeric: decimal with optional exponent, kept exactly with the digits after the point it was written with.</summary>
public static class NumericText
{
    /// <summary>Digits before the point (PostgreSQL, numeric.h: NUMERIC_WEIGHT_MAX groups of four).</summary>
    private const int MaxWhole = 131_072;

    /// <summary>Digits after it (NUMERIC_DSCALE_MAX).</summary>
    private const int MaxScale = 16_383;

    public static Numeric Read(string text)
    {
        var rest = text.AsSpan().Trim(TextValues.Space);
        if (IsSpecial(rest))
            throw InputErrors.NotSupported($"numeric value \"{rest}\" is not supported, the engine has finite decimals only");
        var negative = rest.StartsWith("-");
        if (negative || rest.StartsWith("+"))
            rest = rest[1..];

        var digits = new char[rest.Length];
        var (count, scale, at) = (0, 0, 0);
        var afterPoint = false;
        for (; at < rest.Length && (char.IsAsciiDigit(rest[at]) || (rest[at] == '.' && !afterPoint)); at++)
        {
            if (rest[at] == '.')
            {
                afterPoint = true;
                continue;
            }

            digits[count++] = rest[at];
            scale += afterPoint ? 1 : 0;
        }

        if (count == 0)
            throw InputErrors.Syntax("numeric", text);
        var exponent = ReadExponent(rest[at..], text);
        return Scale(BigInteger.Parse(digits.AsSpan(0, count), NumberStyles.None), negative, scale, exponent, count);
    }

    private static Numeric Scale(BigInteger unscaled, bool negative, int scale, long exponent, int count)
    {
        var newScale = Math.Max(scale - exponent, 0);
        if (newScale > MaxScale || (!unscaled.IsZero && count - scale + exponent > MaxWhole))
            throw InputErrors.Error(SqlStates.NumericValueOutOfRange, "value overflows numeric format");
        if (exponent > scale && !unscaled.IsZero)
            unscaled *= BigInteger.Pow(10, (int)(exponent - scale));
        return new Numeric(negative ? -unscaled : unscaled, (int)newScale);
    }

    private static long ReadExponent(ReadOnlySpan<char> rest, string text)
    {
        if (rest.IsEmpty)
            return 0;
        if (rest[0] is not ('e' or 'E') || !long.TryParse(rest[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent))
            throw InputErrors.Syntax("numeric", text);
        if (Math.Abs(exponent) > int.MaxValue / 2)
            throw InputErrors.Error(SqlStates.NumericValueOutOfRange, "value overflows numeric format");
        return exponent;
    }

    private static bool IsSpecial(ReadOnlySpan<char> text)
    {
        var word = text.TrimStart("+-");
        return text.Equals("nan", StringComparison.OrdinalIgnoreCase) || word.Equals("infinity", StringComparison.OrdinalIgnoreCase)
            || word.Equals("inf", StringComparison.OrdinalIgnoreCase);
    }
}
