using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains.Rules;

/// <summary>Key strength: OpenSSL's security level 2, which Debian's libpq keeps, asks for 112 bits of every key, the root's too.</summary>
internal static class KeyRule
{
    // What TLS 1.3 can sign with (RFC 8446, 4.2.3); OpenSSL offers no other curve in TLS 1.2 either.
    private static readonly string[] TlsCurves = ["1.2.840.10045.3.1.7", "1.3.132.0.34", "1.3.132.0.35"];

    public static IEnumerable<CertificateFinding> Check(CheckedChain chain)
    {
        foreach (var certificate in chain.All)
        {
            if (CertificateKey.Of(certificate).Weakness is { } weakness)
                yield return chain.Fatal(
                    FaultCodes.WeakKey, certificate, $"has {weakness}: clients refuse it",
                    ReferenceEquals(certificate, chain.Leaf)
                        ? "make a key anew (sluice certs csr) and have it certified"
                        : "have the leaf issued by a CA with a stronger key");
        }
        if (chain.Leaf.PublicKey.Oid.Value == PemPrivateKey.Ecdsa && Curve(chain.Leaf) is var curve && !TlsCurves.Contains(curve))
            yield return chain.Fatal(
                FaultCodes.UncommonCurve, chain.Leaf, $"has a key on a curve that clients do not offer (object identifier {curve})",
                "make a key on P-256 (sluice certs csr) and have it certified");
    }

    // ECParameters (RFC 5480, 2.1.1): a name, or the curve spelled out.
    private static string Curve(X509Certificate2 certificate)
    {
        var parameters = certificate.PublicKey.EncodedParameters?.RawData;
        return parameters is [0x06, ..] ? AsnDecoder.ReadObjectIdentifier(parameters, AsnEncodingRules.BER, out _) : "none, the curve is spelled out";
    }
}
