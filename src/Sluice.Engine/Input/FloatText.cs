using System.Globalization;
using System.Numerics;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.Input;

/// <summary>float4 and float8: decimal with optional exponent, NaN, Infinity and inf.</summary>
public static class FloatText
{
    public static float ReadSingle(string text) => Read<float>(text, "real");

    public static double ReadDouble(string text) => Read<double>(text, "double precision");

    private static T Read<T>(string text, string type)
        where T : IBinaryFloatingPointIeee754<T>
    {
        var trimmed = text.Trim(TextValues.Space);
        if (TrySpecial(trimmed, out T special))
            return special;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (trimmed.Length == 0 || !IsNumberLike(trimmed) || !T.TryParse(trimmed, Style, CultureInfo.InvariantCulture, out var value))
            throw InputErrors.Syntax(type, text);
        if (T.IsInfinity(value) || (T.IsZero(value) && HasDigitsBeforeExponent(trimmed)))
            throw InputErrors.Error(SqlStates.NumericValueOutOfRange, $"\"{trimmed}\" is out of range for type {type}");
        return value;
    }

    private static bool TrySpecial<T>(string text, out T value)
        where T : IBinaryFloatingPointIeee754<T>
    {
        var negative = text.StartsWith('-');
        var word = negative || text.StartsWith('+') ? text[1..] : text;
        value = T.NaN;
        if (text.Equals("nan", StringComparison.OrdinalIgnoreCase))
            return true;
        value = negative ? T.NegativeInfinity : T.PositiveInfinity;
        return word.Equals("infinity", StringComparison.OrdinalIgnoreCase) || word.Equals("inf", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The runtime's own words for infinity are not PostgreSQL's.</summary>
    private static bool IsNumberLike(string text) => text.All(c => char.IsAsciiDigit(c) || c is '.' or '+' or '-' or 'e' or 'E');

    /// <summary>A zero that was written with other digits has lost them all.</summary>
    private static bool HasDigitsBeforeExponent(string text)
    {
        var end = text.IndexOfAny(['e', 'E']);
        return text.AsSpan(0, end < 0 ? text.Length : end).ContainsAnyInRange('1', '9');
    }
}
