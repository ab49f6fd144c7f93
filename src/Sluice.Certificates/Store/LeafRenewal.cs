using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Names;

namespace Sluice.Certificates.Store;

/// <summary>Decides whether a leaf still serves.</summary>
internal static class LeafRenewal
{
    private static readonly TimeSpan Margin = TimeSpan.FromDays(30);

    /// <returns>Why a new leaf is due; null when this one is to be kept.</returns>
    public static string? Reason(X509Certificate2 leaf, X509Certificate2 issuer, ServerNames names, DateTimeOffset now) =>
        EndReason(leaf, issuer, now) ?? NameReason(leaf, names);

    private static string? EndReason(X509Certificate2 leaf, X509Certificate2 issuer, DateTimeOffset now)
    {
        var left = leaf.NotAfter.ToUniversalTime() - now.UtcDateTime;
        if (left <= TimeSpan.Zero)
            return $"the server certificate expired on {CertificateWords.Day(leaf.NotAfter)}";
        // Issued while the clock was ahead; where the issuer itself is not valid yet, the clock is wrong now.
        if (leaf.NotBefore.ToUniversalTime() > now.UtcDateTime && issuer.NotBefore.ToUniversalTime() <= now.UtcDateTime)
            return $"the server certificate began on {CertificateWords.Day(leaf.NotBefore)}, which is yet to come";
        // A leaf that already ends with its issuer cannot be made to last longer.
        if (leaf.NotAfter >= issuer.NotAfter)
            return null;
        return left < Margin || left < (leaf.NotAfter - leaf.NotBefore) / 3
            ? $"the server certificate ends on {CertificateWords.Day(leaf.NotAfter)}"
            : null;
    }

    private static string? NameReason(X509Certificate2 leaf, ServerNames names)
    {
        var missing = names.NotCoveredBy(CertificateNames.Of(leaf));
        return missing.Count == 0 ? null : $"the server certificate lacked {string.Join(", ", missing)}";
    }
}
