using System.Text;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.Input;

/// <summary>bytea: hex after <c>\x</c>, else the escape form (PostgreSQL manual, 8.4).</summary>
public static class ByteaText
{
    public static byte[] Read(string text) => text.StartsWith("\\x", StringComparison.Ordinal) ? ReadHex(text.AsSpan(2)) : ReadEscape(text);

    private static byte[] ReadHex(ReadOnlySpan<char> text)
    {
        var bytes = new List<byte>(text.Length / 2);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ' ' or '\n' or '\t' or '\r')
                continue;
            var high = Digit(text[i]);
            if (++i >= text.Length)
                throw InputErrors.Error(SqlStates.InvalidParameterValue, "invalid hexadecimal data: odd number of digits");
            bytes.Add((byte)((high << 4) | Digit(text[i])));
        }

        return [.. bytes];
    }

    private static int Digit(char c) => char.IsAsciiHexDigit(c)
        ? (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10)
        : throw InputErrors.Error(SqlStates.InvalidParameterValue, $"invalid hexadecimal digit: \"{c}\"");

    private static byte[] ReadEscape(string text)
    {
        var source = Encoding.UTF8.GetBytes(text);
        var bytes = new List<byte>(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] != '\\')
            {
                bytes.Add(source[i]);
            }
            else if (i + 1 < source.Length && source[i + 1] == '\\')
            {
                bytes.Add(source[++i]);
            }
            else if (i + 3 < source.Length && source[i + 1] is >= (byte)'0' and <= (byte)'3' && IsOctal(source[i + 2]) && IsOctal(source[i + 3]))
            {
                bytes.Add((byte)(((source[i + 1] - '0') << 6) | ((source[i + 2] - '0') << 3) | (source[i + 3] - '0')));
                i += 3;
            }
            else
            {
                throw InputErrors.Error(SqlStates.InvalidTextRepresentation, "invalid input syntax for type bytea");
            }
        }

        return [.. bytes];
    }

    private static bool IsOctal(byte value) => value is >= (byte)'0' and <= (byte)'7';
}
