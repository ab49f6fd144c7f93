using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Names;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Store;

/// <summary>Decides whether the stored leaf still serves.</summary>
internal static class LeafRenewal
{
    private static readonly TimeSpan Margin = TimeSpan.FromDays(30);

    /// <returns>Why a new leaf is due; null when the one in the files is to be kept.</returns>
    /// <exception cref="CertificateException">The files contradict each other.</exception>
    public static string? Reason(KeyPairFiles files, X509Certificate2 root, ServerNames names, DateTimeOffset now)
    {
        if (!files.HasCertificate && !files.HasKey)
            return $"{files.CertificateFile} and its key were not there";
        var again = $"put it back, or remove {files.CertificateFile} and {files.KeyFile} to have both issued anew from the root";
        if (!files.HasCertificate)
            throw new CertificateException(files.CertificateFile, "is missing, while its key is there", again);
        if (!files.HasKey)
            throw new CertificateException(files.KeyFile, "is missing, while its certificate is there", again);
        using var pair = files.Read(again);
        var leaf = pair.Certificate;
        if (!IssuedBy(root, leaf))
            throw new CertificateException(files.CertificateFile, "was not issued by the root.crt beside it", again);
        return EndReason(leaf, root, now) ?? NameReason(leaf, names);
    }

    private static string? EndReason(X509Certificate2 leaf, X509Certificate2 root, DateTimeOffset now)
    {
        var left = leaf.NotAfter.ToUniversalTime() - now.UtcDateTime;
        if (left <= TimeSpan.Zero)
            return $"the server certificate expired on {LeafRules.Day(leaf.NotAfter)}";
        // A leaf that already ends with its root cannot be made to last longer.
        if (leaf.NotAfter >= root.NotAfter)
            return null;
        return left < Margin || left < (leaf.NotAfter - leaf.NotBefore) / 3
            ? $"the server certificate ends on {LeafRules.Day(leaf.NotAfter)}"
            : null;
    }

    private static string? NameReason(X509Certificate2 leaf, ServerNames names)
    {
        var missing = names.NotCoveredBy(CertificateNames.Of(leaf));
        return missing.Count == 0 ? null : $"the server certificate lacked {string.Join(", ", missing)}";
    }

    private static bool IssuedBy(X509Certificate2 root, X509Certificate2 leaf)
    {
        var order = ChainOrder.Of(leaf, [root]);
        return order.Root is not null && ChainSignatures.ReachesRoot(leaf, order, root);
    }
}
