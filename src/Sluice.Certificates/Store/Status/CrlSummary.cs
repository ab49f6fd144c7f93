using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Store.Records;

namespace Sluice.Certificates.Store.Status;

/// <summary>The revocation list of one CA.</summary>
/// <param name="Issuer">Distinguished name of the CA.</param>
/// <param name="Number">cRLNumber.</param>
/// <param name="ThisUpdate">In UTC.</param>
/// <param name="NextUpdate">In UTC.</param>
/// <param name="Revoked">How many serial numbers it holds.</param>
/// <param name="IsRenewedHere">False when only the root's key, kept elsewhere, can renew it.</param>
/// <param name="IsCurrent">Whether now is before its next update.</param>
public sealed record CrlSummary(
    string Issuer, long Number, DateTimeOffset ThisUpdate, DateTimeOffset NextUpdate, int Revoked, bool IsRenewedHere, bool IsCurrent)
{
    internal static IReadOnlyList<CrlSummary> Of(AuthorityState state, DateTimeOffset now)
    {
        var all = new List<CrlSummary>();
        foreach (var (pem, key) in state.PublishedChains.SelectMany(chain => chain.Issuers))
        {
            using var issuer = X509Certificate2.CreateFromPem(pem);
            var fingerprint = Fingerprints.Of(issuer);
            if (state.Crls.FirstOrDefault(crl => crl.Issuer == fingerprint) is { } crl)
                all.Add(new(
                    issuer.Subject, crl.Number, crl.ThisUpdate, crl.NextUpdate, crl.Revoked.Count, key is not null, now < crl.NextUpdate));
        }
        return all;
    }
}
