using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Diagnosis;

/// <summary>The three parts of a signed structure, a certificate's or a CRL's (RFC 5280, 4.1 and 5.1).</summary>
/// <param name="Signed">The bytes that were signed.</param>
/// <param name="Algorithm">Of the signature.</param>
/// <param name="Signature">As it stands.</param>
internal sealed record SignedObject(ReadOnlyMemory<byte> Signed, SignatureAlgorithm Algorithm, byte[] Signature)
{
    /// <exception cref="CryptographicException">No such structure.</exception>
    public static SignedObject Read(ReadOnlyMemory<byte> der)
    {
        try
        {
            var outer = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
            return new SignedObject(outer.ReadEncodedValue(), SignatureAlgorithm.Read(outer), outer.ReadBitString(out _));
        }
        catch (AsnContentException broken)
        {
            throw new CryptographicException("not a signed structure", broken);
        }
    }

    /// <summary>Whether <paramref name="issuer"/>'s key made the signature; null when this kind of signature cannot be checked here.</summary>
    public bool? IsSignedBy(X509Certificate2 issuer)
    {
        try
        {
            if (Algorithm.Hash is not { } hash)
                return null;
            if (Algorithm.Family == SignatureFamily.Ecdsa)
            {
                using var ecdsa = issuer.GetECDsaPublicKey();
                return ecdsa?.VerifyData(Signed.Span, Signature, hash, DSASignatureFormat.Rfc3279DerSequence) ?? false;
            }
            using var rsa = issuer.GetRSAPublicKey();
            var padding = Algorithm.Family == SignatureFamily.RsaPss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
            return rsa?.VerifyData(Signed.Span, Signature, hash, padding) ?? false;
        }
        catch (CryptographicException)
        {
            // A key or signature that cannot be decoded verifies nothing.
            return false;
        }
    }
}
