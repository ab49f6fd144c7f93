using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;

namespace Sluice.Certificates.Chains;

/// <summary>Asks the platform's verifier about an ordered chain. Nothing is fetched.</summary>
internal static class ChainSignatures
{
    /// <summary>What the platform holds against each certificate when its own top is trusted: signatures and name constraints.</summary>
    public static IReadOnlyList<(X509Certificate2 Certificate, X509ChainStatusFlags Status)> Faults(X509Certificate2 leaf, ChainOrder order)
    {
        var top = order.Root ?? (order.Intermediates is [.., var last] ? last : null);
        if (top is null)
            return [];
        using var chain = OfflineChain.Trusting([top], order.Intermediates);
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllFlags;
        chain.Build(leaf);
        return [.. chain.ChainElements.Select(element => (
            element.Certificate,
            element.ChainElementStatus.Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status)))];
    }

    /// <summary>The root that ends the chain: one of <paramref name="roots"/>, or of this machine's where these are empty. Null when none does.</summary>
    public static X509Certificate2? Anchor(
        X509Certificate2 leaf, ChainOrder order, IReadOnlyList<X509Certificate2> roots, DateTimeOffset now)
    {
        using var chain = roots.Count > 0
            ? OfflineChain.Trusting(roots, order.Intermediates)
            : OfflineChain.WithSystemRoots(order.Intermediates);
        chain.ChainPolicy.VerificationTime = now.UtcDateTime;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        return chain.Build(leaf) ? chain.ChainElements[^1].Certificate : null;
    }

    /// <summary>Whether this machine's own roots, or <paramref name="known"/>, end the chain.</summary>
    public static bool ReachesRoot(X509Certificate2 leaf, ChainOrder order, X509Certificate2? known) =>
        Anchor(leaf, order, known is null ? [] : [known], leaf.NotBefore) is not null;
}
