using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.ClientLogin;

/// <summary>Checks who signed a revocation list: RSA (PKCS #1 v1.5 and PSS) and ECDSA, with SHA-256, 384 or 512.</summary>
internal static class ListSignature
{
    private const string Pss = "1.2.840.113549.1.1.10";

    public static bool IsBy(X509Certificate2 authority, RevocationList list)
    {
        try
        {
            var reader = new AsnReader(list.Algorithm, AsnEncodingRules.DER).ReadSequence();
            var oid = reader.ReadObjectIdentifier();
            var hash = oid == Pss ? PssHash(reader) : HashOf(oid);
            if (hash is not { } known)
                return false;
            using var rsa = authority.GetRSAPublicKey();
            if (rsa is not null)
                return IsRsa(oid) && rsa.VerifyData(list.Signed, list.Signature, known, oid == Pss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
            using var ecdsa = authority.GetECDsaPublicKey();
            return ecdsa is not null && !IsRsa(oid)
                && ecdsa.VerifyData(list.Signed, list.Signature, known, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (Exception malformed) when (malformed is CryptographicException or AsnContentException)
        {
            // A signature that cannot be read is none.
            return false;
        }
    }

    private static bool IsRsa(string oid) => oid.StartsWith("1.2.840.113549.1.1.", StringComparison.Ordinal);

    private static HashAlgorithmName? HashOf(string oid) => oid switch
    {
        "1.2.840.113549.1.1.11" or "1.2.840.10045.4.3.2" or "2.16.840.1.101.3.4.2.1" => HashAlgorithmName.SHA256,
        "1.2.840.113549.1.1.12" or "1.2.840.10045.4.3.3" or "2.16.840.1.101.3.4.2.2" => HashAlgorithmName.SHA384,
        "1.2.840.113549.1.1.13" or "1.2.840.10045.4.3.4" or "2.16.840.1.101.3.4.2.3" => HashAlgorithmName.SHA512,
        _ => null,
    };

    // RSASSA-PSS-params (RFC 4055, 3.1): [0] names the hash; without it SHA-1, which we refuse.
    private static HashAlgorithmName? PssHash(AsnReader algorithm)
    {
        var parameters = algorithm.ReadSequence();
        var hash = new Asn1Tag(TagClass.ContextSpecific, 0);
        return parameters.HasData && parameters.PeekTag().HasSameClassAndValue(hash)
            ? HashOf(parameters.ReadSequence(hash).ReadSequence().ReadObjectIdentifier())
            : null;
    }
}
