using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Testing.Wire;

/// <summary>tls-server-end-point (RFC 5929, section 4): a digest of the server's certificate.</summary>
public static class ChannelBinding
{
    /// <summary>The digest by the hash the certificate is signed with; MD5 and SHA-1 become SHA-256.</summary>
    public static byte[] OfServer(X509Certificate2 certificate) => certificate.SignatureAlgorithm.Value switch
    {
        // ecdsa-with-SHA384, sha384WithRSAEncryption; ecdsa-with-SHA512, sha512WithRSAEncryption.
        "1.2.840.10045.4.3.3" or "1.2.840.113549.1.1.12" => SHA384.HashData(certificate.RawData),
        "1.2.840.10045.4.3.4" or "1.2.840.113549.1.1.13" => SHA512.HashData(certificate.RawData),
        _ => SHA256.HashData(certificate.RawData),
    };
}
