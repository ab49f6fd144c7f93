using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Chains;

/// <summary>The outer form that certificates and CRLs share (RFC 5280, 4.1 and 5.1): content, algorithm, signature.</summary>
/// <param name="Content">DER of what is signed.</param>
/// <param name="Algorithm">DER of the AlgorithmIdentifier.</param>
/// <param name="Signature">The signature's bytes.</param>
internal sealed record SignedContent(ReadOnlyMemory<byte> Content, ReadOnlyMemory<byte> Algorithm, byte[] Signature)
{
    public static SignedContent OfCertificate(X509Certificate2 certificate) => Read(certificate.RawDataMemory);

    /// <exception cref="AsnContentException">It is not of this form.</exception>
    public static SignedContent Read(ReadOnlyMemory<byte> der)
    {
        var outer = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
        var signed = new SignedContent(outer.ReadEncodedValue(), outer.ReadEncodedValue(), outer.ReadBitString(out _));
        outer.ThrowIfNotEmpty();
        return signed;
    }

    /// <returns>Whether this issuer's key made the signature; null when the algorithm is not known here.</returns>
    public bool? IsSignedBy(X509Certificate2 issuer)
    {
        if (SignatureHash.Of(Algorithm) is not { } hash)
            return null;
        try
        {
            using var rsa = issuer.GetRSAPublicKey();
            if (rsa is not null)
                return rsa.VerifyData(Content.Span, Signature, hash, IsPss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
            using var ecdsa = issuer.GetECDsaPublicKey();
            return ecdsa?.VerifyData(Content.Span, Signature, hash, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            // A key or hash that this platform does not do: not judged.
            return null;
        }
    }

    private bool IsPss => new AsnReader(Algorithm, AsnEncodingRules.BER).ReadSequence().ReadObjectIdentifier() == SignatureHash.RsaPss;
}
