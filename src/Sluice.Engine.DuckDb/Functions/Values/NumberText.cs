using System.Globalization;
using System.Numerics;
using System.Text;
using Sluice.Engine.Types;
using Sluice.Engine.Output;

namespace Sluice.Engine.DuckDb.Functions.Values;

/// <summary>Numbers as PostgreSQL writes them.</summary>
internal static class NumberText
{
    /// <summary>The longest text of a float.</summary>
    public const int MaxLength = FloatDigits.MaxTextLength;

    /// <summary>The shortest exact text of a float.</summary>
    public static int Write<T>(T value, Span<byte> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (FloatText.TryWriteSpecial(value, destination, out var length))
            return length;
        Span<byte> digits = stackalloc byte[FloatDigits.MaxDigits];
        var count = FloatDigits.Shortest(value, digits, out var exponent);
        return FloatText.Write(T.IsNegative(value), digits[..count], exponent, typeof(T) == typeof(float) ? 6 : 15, destination);
    }

    public static string Of<T>(T value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<byte> text = stackalloc byte[MaxLength];
        return Encoding.ASCII.GetString(text[..Write(value, text)]);
    }

    /// <summary>What a division made, with the digits its size gives it.</summary>
    public static string Quotient(Int128 unscaled)
    {
        var (shown, scale) = QuotientNumeric.Shown(unscaled);
        return Of(shown, scale);
    }

    /// <summary>A decimal without the zeros at its end.</summary>
    public static string Trimmed(Int128 unscaled, int scale)
    {
        var text = Of(unscaled, scale);
        return scale > 0 ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <summary>A decimal: all its digits after the point.</summary>
    public static string Of(Int128 unscaled, int scale)
    {
        var digits = Int128.Abs(unscaled).ToString(CultureInfo.InvariantCulture);
        if (scale > 0)
        {
            digits = digits.PadLeft(scale + 1, '0');
            digits = $"{digits.AsSpan(0, digits.Length - scale)}.{digits.AsSpan(digits.Length - scale)}";
        }

        return unscaled < 0 ? "-" + digits : digits;
    }
}
