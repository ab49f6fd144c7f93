using System.Text;
using Sluice.Engine.Input;

namespace Sluice.Engine.DuckDb.Functions.Strings;

/// <summary>encode and decode: hex, base64, escape (manual, 9.5).</summary>
internal static class BinaryEncoding
{
    private const int Base64Line = 76;

    public static string Encode(ReadOnlySpan<byte> bytes, string format) => format.ToLowerInvariant() switch
    {
        "hex" => Convert.ToHexStringLower(bytes),
        "base64" => string.Join('\n', Convert.ToBase64String(bytes).Chunk(Base64Line).Select(line => new string(line))),
        "escape" => Escape(bytes),
        _ => throw Unknown(format),
    };

    public static byte[] Decode(string text, string format)
    {
        switch (format.ToLowerInvariant())
        {
            case "hex":
                return ByteaText.Read("\\x" + text);
            case "base64":
                try
                {
                    return Convert.FromBase64String(text);
                }
                catch (FormatException)
                {
                    throw FunctionFaults.Parameter("invalid symbol found while decoding base64 sequence");
                }

            case "escape":
                return ByteaText.Read(text);
            default:
                throw Unknown(format);
        }
    }

    private static string Escape(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        foreach (var value in bytes)
        {
            if (value is 0 or >= 0x80)
                text.Append('\\').Append(Convert.ToString(value, 8).PadLeft(3, '0'));
            else if (value == '\\')
                text.Append("\\\\");
            else
                text.Append((char)value);
        }

        return text.ToString();
    }

    private static Protocol.Errors.PgErrorException Unknown(string format) => FunctionFaults.Parameter($"unrecognized encoding: \"{format}\"");
}
