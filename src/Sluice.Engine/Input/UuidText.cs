namespace Sluice.Engine.Input;

/// <summary>uuid: 32 hexadecimal digits, a hyphen allowed after every fourth, braces allowed around.</summary>
public static class UuidText
{
    public static Guid Read(string text)
    {
        var rest = text.AsSpan();
        var braces = rest.StartsWith("{");
        if (braces)
            rest = rest[1..];
        Span<char> digits = stackalloc char[32];
        for (var i = 0; i < digits.Length; i++)
        {
            if (rest.IsEmpty || !char.IsAsciiHexDigit(rest[0]))
                throw InputErrors.Syntax("uuid", text);
            digits[i] = rest[0];
            rest = rest[1..];
            if (i % 4 == 3 && i < digits.Length - 1 && rest.StartsWith("-"))
                rest = rest[1..];
        }

        if (!rest.SequenceEqual(braces ? "}" : ""))
            throw InputErrors.Syntax("uuid", text);
        return Guid.ParseExact(digits, "N");
    }
}
