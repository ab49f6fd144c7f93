using System.Text;
using System.Text.Unicode;
using Sluice.Protocol.Errors;

namespace Sluice.Server.Parameters;

/// <summary>Text from a client, which must be UTF-8 without zeros.</summary>
internal static class Utf8Text
{
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes) || bytes.Contains((byte)0))
            throw Invalid(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    private static PgErrorException Invalid(ReadOnlySpan<byte> bytes)
    {
        while (Rune.DecodeFromUtf8(bytes, out var rune, out var consumed) == System.Buffers.OperationStatus.Done && rune.Value != 0)
            bytes = bytes[consumed..];
        // The whole sequence that the first byte announces, as far as it goes.
        var announced = bytes[0] switch { < 0xC0 => 1, < 0xE0 => 2, < 0xF0 => 3, < 0xF8 => 4, _ => 1 };
        var shown = bytes[..Math.Min(announced, bytes.Length)].ToArray().Select(value => $"0x{value:x2}");
        return InputErrors.Error(
            SqlStates.CharacterNotInRepertoire, $"invalid byte sequence for encoding \"UTF8\": {string.Join(' ', shown)}");
    }
}
