using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Store.Status;

/// <summary>Nothing is signed with an expired issuer, and no root is replaced unasked: every client that trusts it would be cut off.</summary>
internal static class IssuerEnd
{
    /// <exception cref="CertificateException">It has expired.</exception>
    public static void Require(StoreFolder folder, X509Certificate2 issuer, DateTimeOffset now)
    {
        if (issuer.NotAfter.ToUniversalTime() > now.UtcDateTime)
            return;
        var what = Kinship.IsSelfIssued(issuer) ? "root" : "intermediate";
        throw new CertificateException(
            folder.At(StoreFolder.Root), $"{what} expired on {CertificateWords.Day(issuer.NotAfter)}", SimpleStore.StartAgain(folder.Directory));
    }
}
