using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Diagnosis;

/// <summary>Whether one certificate's key signed another.</summary>
internal static class CertificateSignature
{
    public static bool IsGood(CertificateFacts child, CertificateFacts issuer) =>
        child.Body!.IsSignedBy(issuer.Certificate) ?? Ask(child.Certificate, issuer.Certificate);

    // Ed25519 and its like: .NET has no such key type, but the system's chain engine knows it.
    private static bool Ask(X509Certificate2 child, X509Certificate2 issuer)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(issuer);
        chain.ChainPolicy.ExtraStore.Add(issuer);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllFlags;
        chain.Build(child);
        return !chain.ChainElements.SelectMany(element => element.ChainElementStatus)
            .Any(status => status.Status.HasFlag(X509ChainStatusFlags.NotSignatureValid));
    }
}
