using System.Text;
using Sluice.Protocol.Errors;

namespace Sluice.Server.Copy;

/// <summary>Lines between UTF-8 and the encoding that COPY was asked for.</summary>
internal static class CopyTranscoding
{
    public static byte[] FromUtf8(ReadOnlySpan<byte> line, Encoding encoding)
    {
        try
        {
            return encoding.GetBytes(Encoding.UTF8.GetString(line));
        }
        catch (EncoderFallbackException unknown)
        {
            throw new PgErrorException(
                PgError.Error(
                    SqlStates.UntranslatableCharacter,
                    $"character with byte sequence {Hex(unknown)} in encoding \"UTF8\" has no equivalent in encoding \"{encoding.WebName}\""),
                unknown);
        }
    }

    /// <summary>The line as UTF-8.</summary>
    public static byte[] ToUtf8(ReadOnlySpan<byte> line, Encoding encoding)
    {
        try
        {
            return Encoding.UTF8.GetBytes(encoding.GetString(line));
        }
        catch (DecoderFallbackException unknown)
        {
            throw new PgErrorException(
                PgError.Error(SqlStates.CharacterNotInRepertoire, $"invalid byte sequence for encoding \"{encoding.WebName}\""), unknown);
        }
    }

    private static string Hex(EncoderFallbackException unknown)
    {
        var text = unknown.CharUnknownHigh != '\0' ? $"{unknown.CharUnknownHigh}{unknown.CharUnknownLow}" : $"{unknown.CharUnknown}";
        return string.Join(' ', Encoding.UTF8.GetBytes(text).Select(value => $"0x{value:x2}"));
    }
}
