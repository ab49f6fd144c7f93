using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Chains;

/// <summary>The channel binding "tls-server-end-point" (RFC 5929, 4.1): the leaf's DER, hashed by its signature's hash.</summary>
public static class EndpointBinding
{
    private const string RsaPss = "1.2.840.113549.1.1.10";

    /// <returns>The hash; null where the signature has no single hash that this names (Ed25519 and its like).</returns>
    public static byte[]? Of(X509Certificate2 leaf)
    {
        var algorithm = leaf.SignatureAlgorithm.Value;
        return (algorithm == RsaPss ? PssHash(leaf.RawData) : algorithm) switch
        {
            // MD5 and SHA-1 are replaced by SHA-256, as the RFC asks.
            "1.2.840.113549.1.1.4" or "1.2.840.113549.2.5" => SHA256.HashData(leaf.RawData),
            "1.2.840.113549.1.1.5" or "1.2.840.10045.4.1" or "1.3.14.3.2.26" => SHA256.HashData(leaf.RawData),
            "1.2.840.113549.1.1.11" or "1.2.840.10045.4.3.2" or "2.16.840.1.101.3.4.2.1" => SHA256.HashData(leaf.RawData),
            "1.2.840.113549.1.1.12" or "1.2.840.10045.4.3.3" or "2.16.840.1.101.3.4.2.2" => SHA384.HashData(leaf.RawData),
            "1.2.840.113549.1.1.13" or "1.2.840.10045.4.3.4" or "2.16.840.1.101.3.4.2.3" => SHA512.HashData(leaf.RawData),
            _ => null,
        };
    }

    // RSASSA-PSS-params (RFC 4055, 3.1): [0] names the hash, SHA-1 when left out.
    private static string PssHash(byte[] certificate)
    {
        var outer = new AsnReader(certificate, AsnEncodingRules.DER).ReadSequence();
        outer.ReadEncodedValue();
        var algorithm = outer.ReadSequence();
        algorithm.ReadObjectIdentifier();
        var parameters = algorithm.ReadSequence();
        var hash = new Asn1Tag(TagClass.ContextSpecific, 0);
        return parameters.HasData && parameters.PeekTag().HasSameClassAndValue(hash)
            ? parameters.ReadSequence(hash).ReadSequence().ReadObjectIdentifier()
            : "1.3.14.3.2.26";
    }
}
