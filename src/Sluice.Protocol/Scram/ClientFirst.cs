using System.Text;

namespace Sluice.Protocol.Scram;

/// <summary>The client-first-message (RFC 5802, section 7).</summary>
/// <param name="Flag">gs2-cbind-flag: n, y or p.</param>
/// <param name="BindingName">After p: the type of channel binding.</param>
/// <param name="Gs2Header">The bytes before the bare message, which the client repeats in c=.</param>
/// <param name="Bare">client-first-message-bare, a part of what both sides sign.</param>
/// <param name="Nonce">The client's.</param>
internal readonly record struct ClientFirst(byte Flag, string? BindingName, byte[] Gs2Header, byte[] Bare, byte[] Nonce)
{
    public static ClientFirst Decode(ReadOnlySpan<byte> message)
    {
        var reader = ScramReader.Open(message);
        var flag = reader.Peek;
        var bindingName = ReadFlag(ref reader);
        if (reader.Peek == (byte)'a')
            throw ScramErrors.NotSupported("client uses authorization identity, but it is not supported");
        reader.Expect((byte)',');
        var header = reader.Position;
        if (reader.Peek == (byte)'m')
            throw UnsupportedExtension();

        // The name is that of the startup packet; the one here is read past (PostgreSQL protocol, "SCRAM-SHA-256 Authentication").
        reader.ReadValue((byte)'n');
        var nonce = reader.ReadValue((byte)'r');
        if (nonce.IsEmpty || nonce.ContainsAnyExceptInRange((byte)0x21, (byte)0x7E))
            throw ScramErrors.Violation("non-printable characters in SCRAM nonce");
        while (!reader.AtEnd)
            SkipExtension(ref reader);
        return new ClientFirst(flag, bindingName, message[..header].ToArray(), message[header..].ToArray(), nonce.ToArray());
    }

    public static Exception UnsupportedExtension() => ScramErrors.NotSupported("client requires an unsupported SCRAM extension");

    private static string? ReadFlag(ref ScramReader reader)
    {
        switch (reader.Peek)
        {
            case (byte)'n' or (byte)'y':
                reader.Skip();
                reader.Expect((byte)',');
                return null;
            case (byte)'p':
                return Encoding.Latin1.GetString(reader.ReadValue((byte)'p'));
            default:
                throw ScramErrors.Malformed($"Unexpected channel-binding flag {ScramErrors.Quote(reader.Peek)}.");
        }
    }

    private static void SkipExtension(ref ScramReader reader)
    {
        reader.ReadAny(out var name);
        if (name == (byte)'m')
            throw UnsupportedExtension();
    }
}
