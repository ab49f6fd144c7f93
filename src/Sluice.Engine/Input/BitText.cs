using Sluice.Engine.Values;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.Input;

/// <summary>bit and varbit: zeros and ones, with an optional b before them, or hexadecimal after x.</summary>
public static class BitText
{
    public static Bits Read(string text)
    {
        var hexadecimal = text.StartsWith('x') || text.StartsWith('X');
        var digits = hexadecimal || text.StartsWith('b') || text.StartsWith('B') ? text[1..] : text;
        if (hexadecimal)
            return new Bits(string.Concat(digits.Select(Nibble)));
        foreach (var c in digits)
        {
            if (c is not ('0' or '1'))
                throw InputErrors.Error(SqlStates.InvalidTextRepresentation, $"\"{c}\" is not a valid binary digit");
        }

        return new Bits(digits);
    }

    private static string Nibble(char c) => char.IsAsciiHexDigit(c)
        ? Convert.ToInt32(c.ToString(), 16).ToString("b4")
        : throw InputErrors.Error(SqlStates.InvalidTextRepresentation, $"\"{c}\" is not a valid hexadecimal digit");
}
