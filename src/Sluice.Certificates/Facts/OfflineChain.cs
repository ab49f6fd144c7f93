using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Facts;

/// <summary>The platform's verifier, asked about what is at hand: nothing is fetched, and revocation is looked up elsewhere.</summary>
internal static class OfflineChain
{
    /// <summary>Over this machine's own roots.</summary>
    public static X509Chain WithSystemRoots(IEnumerable<X509Certificate2> others)
    {
        var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        foreach (var other in others)
            chain.ChainPolicy.ExtraStore.Add(other);
        return chain;
    }

    /// <summary>Over these roots alone.</summary>
    public static X509Chain Trusting(IEnumerable<X509Certificate2> roots, IEnumerable<X509Certificate2> others)
    {
        var chain = WithSystemRoots(others);
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        foreach (var root in roots)
            chain.ChainPolicy.CustomTrustStore.Add(root);
        return chain;
    }
}
