using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Client.Probe;

/// <summary>The Certificate message up to TLS 1.2 (RFC 5246, 7.4.2): a list of DER certificates with 24-bit lengths.</summary>
internal static class CertificateMessage
{
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    public static List<X509Certificate2> Read(ReadOnlySpan<byte> body)
    {
        var certificates = new List<X509Certificate2>();
        try
        {
            var rest = body.Slice(3, Length(body));
            while (rest.Length > 0)
            {
                var size = Length(rest);
                certificates.Add(X509CertificateLoader.LoadCertificate(rest.Slice(3, size)));
                rest = rest[(3 + size)..];
            }
            return certificates;
        }
        catch (Exception broken) when (broken is ArgumentOutOfRangeException or IndexOutOfRangeException or CryptographicException)
        {
            throw new InvalidDataException($"certificate {certificates.Count + 1} of its chain cannot be decoded", broken);
        }
    }

    private static int Length(ReadOnlySpan<byte> bytes) => (bytes[0] << 16) | (bytes[1] << 8) | bytes[2];
}
