using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains.Rules;

/// <summary>How the file itself is kept. What is amiss is put right for serving, but other programs would stumble.</summary>
internal static class FileRule
{
    public static IEnumerable<CertificateFinding> Check(CheckedChain chain)
    {
        foreach (var twice in chain.File.Certificates.GroupBy(c => c.Thumbprint).Where(group => group.Count() > 1))
            yield return chain.Warning(
                FaultCodes.Duplicate, twice.First(), $"stands {twice.Count()} times in the file and is served once", "take the repetitions out");
        foreach (var unused in chain.Order.Unused.DistinctBy(c => c.Thumbprint))
            yield return chain.Warning(
                FaultCodes.Unused, unused, "is no part of the leaf's chain and is not served", "take it out of the file");
        if (!IsInOrder(chain))
            yield return chain.Warning(
                FaultCodes.ChainOutOfOrder, null, "the certificates are not in order, and are served in the right one",
                "put the leaf first, then each issuer below what it issued");
        if (chain.File.HoldsPrivateKey)
            yield return chain.Warning(
                FaultCodes.KeyInCertificateFile, null, "the certificate file holds a private key too", "keep the key in a file of its own, mode 0600");
    }

    private static bool IsInOrder(CheckedChain chain)
    {
        IEnumerable<X509Certificate2> right = [chain.Leaf, .. chain.Order.Intermediates];
        if (chain.Order.Root is { } root)
            right = right.Append(root);
        var unused = chain.Order.Unused.Select(c => c.Thumbprint).ToHashSet();
        var given = chain.File.Certificates.Where(c => !unused.Contains(c.Thumbprint)).DistinctBy(c => c.Thumbprint);
        return given.Select(c => c.Thumbprint).SequenceEqual(right.Select(c => c.Thumbprint));
    }
}
