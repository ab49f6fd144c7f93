using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains;

/// <summary>Asks the platform's verifier about an ordered chain. Nothing is fetched.</summary>
internal static class ChainSignatures
{
    /// <exception cref="CertificateException">A certificate names the next as its issuer but was not signed by its key.</exception>
    public static void Check(string file, X509Certificate2 leaf, ChainOrder order)
    {
        var top = order.Root ?? (order.Intermediates is [.., var last] ? last : null);
        if (top is null)
            return;
        using var chain = Offline(order);
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(top);
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllFlags;
        chain.Build(leaf);
        foreach (var element in chain.ChainElements)
        {
            if (element.ChainElementStatus.Any(status => status.Status.HasFlag(X509ChainStatusFlags.NotSignatureValid)))
                throw new CertificateException(
                    file,
                    $"{LeafRules.Name(element.Certificate)} was not signed by the certificate that bears its issuer's name",
                    "put the right issuer's certificate in the file");
        }
    }

    /// <summary>Whether this machine's own roots, or <paramref name="known"/>, end the chain.</summary>
    public static bool ReachesRoot(X509Certificate2 leaf, ChainOrder order, X509Certificate2? known)
    {
        using var chain = Offline(order);
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        if (known is not null)
        {
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.Add(known);
        }
        return chain.Build(leaf);
    }

    private static X509Chain Offline(ChainOrder order)
    {
        var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        foreach (var intermediate in order.Intermediates)
            chain.ChainPolicy.ExtraStore.Add(intermediate);
        return chain;
    }
}
