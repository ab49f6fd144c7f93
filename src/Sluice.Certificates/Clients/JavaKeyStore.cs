using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Clients;

/// <summary>
/// Reads the certificates of a JKS key store: magic, version, count; then entries of tag, alias, time and, for trusted certificates,
/// type and DER. Numbers are big-endian; strings have a 16-bit length. The digest at the end needs the password and is not checked.
/// </summary>
internal static class JavaKeyStore
{
    private const uint KeyEntry = 1;
    private const uint TrustedCertificate = 2;

    public static ReadOnlySpan<byte> Magic => [0xFE, 0xED, 0xFE, 0xED];

    /// <returns>The trusted certificates as far as the file can be read.</returns>
    public static List<X509Certificate2> Read(ReadOnlySpan<byte> store)
    {
        var certificates = new List<X509Certificate2>();
        try
        {
            var rest = store[4..];
            var version = Number(ref rest);
            for (var left = Number(ref rest); left > 0; left--)
            {
                var tag = Number(ref rest);
                Text(ref rest);
                Take(ref rest, 8);
                if (tag == TrustedCertificate)
                    certificates.Add(X509CertificateLoader.LoadCertificate(Certificate(ref rest, version)));
                else if (tag == KeyEntry)
                    SkipKey(ref rest, version);
                else
                    break;
            }
        }
        catch (Exception cut) when (cut is ArgumentOutOfRangeException or CryptographicException)
        {
            // A store cut short trusts what stands before the cut.
        }
        return certificates;
    }

    private static void SkipKey(ref ReadOnlySpan<byte> rest, uint version)
    {
        Take(ref rest, Number(ref rest));
        for (var chain = Number(ref rest); chain > 0; chain--)
            Certificate(ref rest, version);
    }

    private static ReadOnlySpan<byte> Certificate(ref ReadOnlySpan<byte> rest, uint version)
    {
        if (version == 2)
            Text(ref rest);
        return Take(ref rest, Number(ref rest));
    }

    private static void Text(ref ReadOnlySpan<byte> rest) => Take(ref rest, BinaryPrimitives.ReadUInt16BigEndian(Take(ref rest, 2)));

    private static uint Number(ref ReadOnlySpan<byte> rest) => BinaryPrimitives.ReadUInt32BigEndian(Take(ref rest, 4));

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, uint count)
    {
        if (count > rest.Length)
            throw new ArgumentOutOfRangeException(nameof(count));
        var taken = rest[..(int)count];
        rest = rest[(int)count..];
        return taken;
    }
}
