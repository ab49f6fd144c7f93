using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Client.Trust;

/// <summary>Whether one certificate's key signed another (RFC 5280, 4.1.1.3). RSA (PKCS #1) and ECDSA with SHA-2; anything else is "no".</summary>
internal static class CertificateSignature
{
    public static bool IsBy(X509Certificate2 certificate, X509Certificate2 signer)
    {
        if (HashOf(certificate.SignatureAlgorithm.Value) is not { } hash)
            return false;
        var (signed, signature) = Split(certificate.RawData);
        using var rsa = signer.GetRSAPublicKey();
        if (rsa is not null)
            return IsRsa(certificate) && rsa.VerifyData(signed, signature, hash, RSASignaturePadding.Pkcs1);
        using var ecdsa = signer.GetECDsaPublicKey();
        return ecdsa is not null && !IsRsa(certificate)
            && ecdsa.VerifyData(signed, signature, hash, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>Whether it names itself as its issuer, and signed itself.</summary>
    public static bool IsSelfSigned(X509Certificate2 certificate) => IsSelfIssued(certificate) && IsBy(certificate, certificate);

    public static bool IsSelfIssued(X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    private static bool IsRsa(X509Certificate2 certificate) =>
        certificate.SignatureAlgorithm.Value!.StartsWith("1.2.840.113549.1.1.", StringComparison.Ordinal);

    private static (byte[] Signed, byte[] Signature) Split(byte[] der)
    {
        var certificate = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
        var signed = certificate.ReadEncodedValue().ToArray();
        certificate.ReadSequence();
        return (signed, certificate.ReadBitString(out _));
    }

    private static HashAlgorithmName? HashOf(string? algorithm) => algorithm switch
    {
        "1.2.840.113549.1.1.11" or "1.2.840.10045.4.3.2" => HashAlgorithmName.SHA256,
        "1.2.840.113549.1.1.12" or "1.2.840.10045.4.3.3" => HashAlgorithmName.SHA384,
        "1.2.840.113549.1.1.13" or "1.2.840.10045.4.3.4" => HashAlgorithmName.SHA512,
        _ => null,
    };
}
