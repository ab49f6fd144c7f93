using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Facts;

/// <summary>The three parts of a signed structure, a certificate's or a CRL's (RFC 5280, 4.1 and 5.1).</summary>
/// <param name="Content">DER of what is signed.</param>
/// <param name="AlgorithmIdentifier">DER of it, as it stands beside the signature.</param>
/// <param name="Signature">The signature's bytes.</param>
internal sealed record SignedObject(ReadOnlyMemory<byte> Content, ReadOnlyMemory<byte> AlgorithmIdentifier, byte[] Signature)
{
    public SignatureAlgorithm Algorithm { get; } = SignatureAlgorithm.Read(AlgorithmIdentifier);

    public static SignedObject Of(X509Certificate2 certificate) => Read(certificate.RawDataMemory);

    /// <exception cref="CryptographicException">No such structure.</exception>
    public static SignedObject Read(ReadOnlyMemory<byte> der)
    {
        try
        {
            var whole = new AsnReader(der, AsnEncodingRules.DER);
            var outer = whole.ReadSequence();
            whole.ThrowIfNotEmpty();
            var signed = new SignedObject(outer.ReadEncodedValue(), outer.ReadEncodedValue(), outer.ReadBitString(out _));
            outer.ThrowIfNotEmpty();
            return signed;
        }
        catch (AsnContentException broken)
        {
            throw new CryptographicException("not a signed structure", broken);
        }
    }

    /// <summary>Whether the issuer's key made the signature; null when this kind of signature cannot be checked here.</summary>
    public bool? IsSignedBy(X509Certificate2 issuer)
    {
        if (Algorithm.Hash is not { } hash)
            return null;
        try
        {
            if (Algorithm.Family == SignatureFamily.Ecdsa)
            {
                using var ecdsa = issuer.GetECDsaPublicKey();
                return ecdsa?.VerifyData(Content.Span, Signature, hash, DSASignatureFormat.Rfc3279DerSequence) ?? false;
            }
            if (Algorithm.Family is not (SignatureFamily.Rsa or SignatureFamily.RsaPss))
                return null;
            if (issuer.PublicKey.Oid.Value is not ("1.2.840.113549.1.1.1" or "1.2.840.113549.1.1.10"))
                return false;
            using var rsa = CertificateKey.RsaOf(issuer);
            if (Algorithm.Family == SignatureFamily.Rsa)
                return rsa.VerifyData(Content.Span, Signature, hash, RSASignaturePadding.Pkcs1);
            // Only a salt as long as the hash is tried here; another length is not judged.
            return rsa.VerifyData(Content.Span, Signature, hash, RSASignaturePadding.Pss) ? true : null;
        }
        catch (CryptographicException)
        {
            // A key or hash that this platform does not do: not judged.
            return null;
        }
    }

    /// <summary>Whether the issuer's key made it, with a hash that can still be believed. What is not known counts as no.</summary>
    public bool IsProvenBy(X509Certificate2 issuer) => !Algorithm.IsWeak && IsSignedBy(issuer) is true;
}
