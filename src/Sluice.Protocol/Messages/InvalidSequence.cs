using System.Buffers;
using System.Globalization;
using System.Text;

namespace Sluice.Protocol.Messages;

/// <summary>Words the complaint about text that is not UTF-8 as PostgreSQL does: the bytes of the first bad character.</summary>
public static class InvalidSequence
{
    /// <param name="text">Bytes that hold at least one invalid sequence, or a zero.</param>
    public static string Describe(ReadOnlySpan<byte> text)
    {
        while (Rune.DecodeFromUtf8(text, out var rune, out var consumed) == OperationStatus.Done && rune.Value != 0)
            text = text[consumed..];
        var message = new StringBuilder("invalid byte sequence for encoding \"UTF8\":");
        foreach (var value in text[..Math.Min(ClaimedLength(text[0]), text.Length)])
            message.Append(CultureInfo.InvariantCulture, $" 0x{value:x2}");
        return message.ToString();
    }

    // The length the first byte announces (RFC 3629, section 3), whether or not the rest keeps the promise.
    private static int ClaimedLength(byte first) => first switch
    {
        >= 0xC0 and < 0xE0 => 2,
        >= 0xE0 and < 0xF0 => 3,
        >= 0xF0 and < 0xF8 => 4,
        _ => 1,
    };
}
