using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Sluice.Protocol.Scram;

/// <summary>The client-final-message (RFC 5802, section 7).</summary>
/// <param name="ChannelBinding">The value of c=, in base 64.</param>
/// <param name="Nonce">The client's nonce and the server's.</param>
/// <param name="WithoutProof">client-final-message-without-proof, a part of what both sides sign.</param>
/// <param name="Proof">ClientProof, 32 bytes.</param>
internal readonly record struct ClientFinal(byte[] ChannelBinding, byte[] Nonce, byte[] WithoutProof, byte[] Proof)
{
    public static ClientFinal Decode(ReadOnlySpan<byte> message)
    {
        var reader = ScramReader.Open(message);
        var binding = reader.ReadValue((byte)'c');
        var nonce = reader.ReadValue((byte)'r');
        while (true)
        {
            var start = reader.Position;
            var value = reader.ReadAny(out var name);
            if (name == (byte)'m')
                throw ClientFirst.UnsupportedExtension();
            if (name != (byte)'p')
                continue;

            // The proof comes last; a comma after it counts as garbage too.
            if (!reader.AtEnd || message[^1] == (byte)',')
                throw ScramErrors.Malformed("Garbage found at the end of client-final-message.");
            return new ClientFinal(binding.ToArray(), nonce.ToArray(), message[..(start - 1)].ToArray(), DecodeProof(value));
        }
    }

    private static byte[] DecodeProof(ReadOnlySpan<byte> base64)
    {
        var proof = new byte[SHA256.HashSizeInBytes];
        if (base64.Length != Base64.GetMaxEncodedToUtf8Length(proof.Length)
            || Base64.DecodeFromUtf8(base64, proof, out _, out var written) != OperationStatus.Done
            || written != proof.Length)
        {
            throw ScramErrors.Malformed("Malformed proof in client-final-message.");
        }

        return proof;
    }
}
