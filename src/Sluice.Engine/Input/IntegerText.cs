namespace Sluice.Engine.Input;

/// <summary>Decimal integers with an optional sign and space around.</summary>
public static class IntegerText
{
    public static long Read(string text, string type, long min, long max)
    {
        var digits = text.AsSpan().Trim(TextValues.Space);
        var negative = digits.StartsWith("-");
        if (negative || digits.StartsWith("+"))
            digits = digits[1..];
        if (digits.IsEmpty)
            throw InputErrors.Syntax(type, text);
        Int128 value = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
                throw InputErrors.Syntax(type, text);
            value = (value * 10) + (negative ? '0' - c : c - '0');
            if (value < min || value > max)
                throw InputErrors.OutOfRange(type, text);
        }

        return (long)value;
    }

    /// <summary>An oid: 32 bits without sign; a negative number wraps, as PostgreSQL lets it.</summary>
    public static long ReadOid(string text) => (uint)Read(text, "oid", int.MinValue, uint.MaxValue);
}
