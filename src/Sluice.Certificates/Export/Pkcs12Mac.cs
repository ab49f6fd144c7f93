using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text;

namespace Sluice.Certificates.Export;

/// <summary>The integrity of a PKCS#12 file: HMAC-SHA-256 under a key derived from its password (RFC 7292, 4 and appendix B).</summary>
internal static class Pkcs12Mac
{
    private const int Iterations = 10_000;
    private const int Block = 64;
    private const int Size = 32;

    // "ID" 3: the derived bytes are a MAC key (appendix B.3).
    private const byte MacKey = 3;

    /// <summary>Writes MacData for the content.</summary>
    public static void Write(AsnWriter writer, byte[] content, string password)
    {
        var salt = RandomNumberGenerator.GetBytes(20);
        var mac = HMACSHA256.HashData(Derive(password, salt), content);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("2.16.840.1.101.3.4.2.1");
                    writer.WriteNull();
                }
                writer.WriteOctetString(mac);
            }
            writer.WriteOctetString(salt);
            writer.WriteInteger(Iterations);
        }
    }

    // Appendix B.2; what is asked for is no longer than one hash, so that its last step falls away.
    private static byte[] Derive(string password, byte[] salt)
    {
        byte[] diversifier = [.. Enumerable.Repeat(MacKey, Block)];
        // BMPString with its closing zero (appendix B.1).
        var secret = Encoding.BigEndianUnicode.GetBytes(password + "\0");
        var hash = SHA256.HashData([.. diversifier, .. Fill(salt), .. Fill(secret)]);
        for (var i = 1; i < Iterations; i++)
            hash = SHA256.HashData(hash);
        return hash[..Size];
    }

    // Repeated up to a whole number of blocks.
    private static byte[] Fill(byte[] source) =>
        [.. Enumerable.Range(0, (source.Length + Block - 1) / Block * Block).Select(i => source[i % source.Length])];
}
