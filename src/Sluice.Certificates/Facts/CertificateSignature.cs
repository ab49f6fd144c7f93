using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Facts;

/// <summary>Whether one certificate's key signed another (RFC 5280, 4.1.1.3).</summary>
public static class CertificateSignature
{
    /// <summary>Whether the signature fits and its hash can still be believed; whatever cannot be checked counts as no.</summary>
    public static bool IsProven(X509Certificate2 child, X509Certificate2 issuer)
    {
        try
        {
            return SignedObject.Of(child).IsProvenBy(issuer);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    internal static bool IsGood(CertificateFacts child, CertificateFacts issuer) =>
        child.Body!.IsSignedBy(issuer.Certificate) ?? Ask(child.Certificate, issuer.Certificate);

    // Ed25519 and its like: .NET has no such key type, but the system's chain engine knows it.
    private static bool Ask(X509Certificate2 child, X509Certificate2 issuer)
    {
        using var chain = OfflineChain.Trusting([issuer], [issuer]);
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllFlags;
        chain.Build(child);
        return !chain.ChainElements.SelectMany(element => element.ChainElementStatus)
            .Any(status => status.Status.HasFlag(X509ChainStatusFlags.NotSignatureValid));
    }
}
