using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Sluice.Protocol.Scram;

/// <summary>The server-first-message (RFC 5802, section 7), as strictly as a client may read it: no extensions.</summary>
/// <param name="Nonce">The client's nonce and the server's.</param>
/// <param name="Salt">1 to 1024 bytes.</param>
/// <param name="Iterations">PBKDF2 rounds.</param>
internal readonly record struct ServerFirst(string Nonce, byte[] Salt, int Iterations)
{
    private const int MaxSalt = 1024;

    /// <param name="message">As received.</param>
    /// <param name="clientNonce">What the nonce must begin with, and go beyond.</param>
    public static ServerFirst Decode(ReadOnlySpan<byte> message, string clientNonce)
    {
        var reader = ScramReader.Open(message);
        var nonce = reader.ReadValue((byte)'r');
        var salt = reader.ReadValue((byte)'s');
        var iterations = reader.ReadValue((byte)'i');
        if (!reader.AtEnd || message[^1] == (byte)',')
            throw ScramErrors.Malformed("Garbage found at the end of server-first-message.");
        if (nonce.ContainsAnyExceptInRange((byte)0x21, (byte)0x7E))
            throw new ScramRefusedException("the server's nonce has characters that do not print");

        // RFC 5802, section 5.1: a nonce that does not carry ours forth belongs to another exchange.
        var text = Encoding.ASCII.GetString(nonce);
        if (text.Length <= clientNonce.Length || !text.StartsWith(clientNonce, StringComparison.Ordinal))
            throw new ScramRefusedException("the server's nonce does not extend ours");
        return new ServerFirst(text, DecodeSalt(salt), DecodeIterations(iterations));
    }

    private static byte[] DecodeSalt(ReadOnlySpan<byte> base64)
    {
        var salt = new byte[MaxSalt];
        if (base64.Length > Base64.GetMaxEncodedToUtf8Length(MaxSalt)
            || Base64.DecodeFromUtf8(base64, salt, out _, out var length) != System.Buffers.OperationStatus.Done
            || length == 0
            || Convert.ToBase64String(salt.AsSpan(0, length)) != Encoding.Latin1.GetString(base64))
        {
            throw new ScramRefusedException("the server's salt is not valid");
        }
        return salt[..length];
    }

    private static int DecodeIterations(ReadOnlySpan<byte> digits)
    {
        if (digits.IsEmpty || digits[0] == (byte)'0'
            || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            throw new ScramRefusedException("the server's iteration count is not a number");
        }
        return count switch
        {
            < ScramClientExchange.MinIterations => throw new ScramRefusedException(
                $"the server asks for {count} iterations, fewer than {ScramClientExchange.MinIterations}: the answer would be cheap to attack"),
            > ScramClientExchange.MaxIterations => throw new ScramRefusedException(
                $"the server asks for more than {ScramClientExchange.MaxIterations} iterations, which would keep this client busy"),
            _ => (int)count,
        };
    }
}
