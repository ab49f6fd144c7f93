using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Sluice.Certificates.Chains;

/// <summary>Which hash a signature algorithm works with (RFC 3279, RFC 4055, RFC 5758).</summary>
internal static class SignatureHash
{
    public const string RsaPss = "1.2.840.113549.1.1.10";

    /// <param name="algorithm">DER of an AlgorithmIdentifier.</param>
    /// <returns>The hash; null where there is no single one (Ed25519 and its like) or it is not known here.</returns>
    public static HashAlgorithmName? Of(ReadOnlyMemory<byte> algorithm)
    {
        var reader = new AsnReader(algorithm, AsnEncodingRules.BER).ReadSequence();
        var oid = reader.ReadObjectIdentifier();
        return ByOid(oid == RsaPss ? PssHash(reader) : oid);
    }

    private static HashAlgorithmName? ByOid(string oid) => oid switch
    {
        "1.2.840.113549.1.1.4" or "1.2.840.113549.2.5" => HashAlgorithmName.MD5,
        "1.2.840.113549.1.1.5" or "1.2.840.10045.4.1" or "1.3.14.3.2.26" or "1.3.14.3.2.29" => HashAlgorithmName.SHA1,
        "1.2.840.113549.1.1.11" or "1.2.840.10045.4.3.2" or "2.16.840.1.101.3.4.2.1" => HashAlgorithmName.SHA256,
        "1.2.840.113549.1.1.12" or "1.2.840.10045.4.3.3" or "2.16.840.1.101.3.4.2.2" => HashAlgorithmName.SHA384,
        "1.2.840.113549.1.1.13" or "1.2.840.10045.4.3.4" or "2.16.840.1.101.3.4.2.3" => HashAlgorithmName.SHA512,
        _ => null,
    };

    // RSASSA-PSS-params (RFC 4055, 3.1): [0] names the hash, SHA-1 when left out.
    private static string PssHash(AsnReader algorithm)
    {
        var hash = new Asn1Tag(TagClass.ContextSpecific, 0);
        var parameters = algorithm.ReadSequence();
        return parameters.HasData && parameters.PeekTag().HasSameClassAndValue(hash)
            ? parameters.ReadSequence(hash).ReadSequence().ReadObjectIdentifier()
            : "1.3.14.3.2.26";
    }
}
