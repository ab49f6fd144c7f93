using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Sluice.Protocol.Scram;

/// <summary>The server-final-message (RFC 5802, section 7): a signature or an error.</summary>
internal static class ServerFinal
{
    /// <returns>ServerSignature, 32 bytes.</returns>
    public static byte[] Decode(ReadOnlySpan<byte> message)
    {
        var reader = ScramReader.Open(message);
        if (reader.Peek == (byte)'e')
            throw new ScramRefusedException($"the server answers \"{Printable(reader.ReadAny(out _))}\"");
        var base64 = reader.ReadValue((byte)'v');
        if (!reader.AtEnd || message[^1] == (byte)',')
            throw ScramErrors.Malformed("Garbage found at the end of server-final-message.");
        var signature = new byte[SHA256.HashSizeInBytes];
        if (base64.Length != Base64.GetMaxEncodedToUtf8Length(signature.Length)
            || Base64.DecodeFromUtf8(base64, signature, out _, out var written) != System.Buffers.OperationStatus.Done
            || written != signature.Length)
        {
            throw ScramErrors.Malformed("Malformed signature in server-final-message.");
        }
        return signature;
    }

    private static string Printable(ReadOnlySpan<byte> text) =>
        string.Concat(Encoding.Latin1.GetString(text[..Math.Min(text.Length, 80)]).Select(c => c is >= ' ' and < '\x7F' ? c : '?'));
}
