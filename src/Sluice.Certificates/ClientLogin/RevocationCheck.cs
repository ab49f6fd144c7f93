using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Facts;

namespace Sluice.Certificates.ClientLogin;

/// <summary>Looks a chain up in revocation lists: every CA in it must have a current one, as under PostgreSQL's ssl_crl_file.</summary>
internal sealed class RevocationCheck(IReadOnlyList<RevocationList> lists)
{
    /// <param name="chain">From the leaf up to and with the root.</param>
    public ClientVerdict Of(IReadOnlyList<X509Certificate2> chain, DateTimeOffset now)
    {
        for (var i = 0; i < chain.Count; i++)
        {
            var authority = chain[Math.Min(i + 1, chain.Count - 1)];
            var (list, fault) = Find(authority, now);
            if (list is null)
                return new ClientVerdict(ClientFault.RevocationUnknown, fault!);
            if (list.RevokedOn(chain[i]) is { } when)
                return new ClientVerdict(ClientFault.Revoked, $"{CertificateWords.Name(chain[i])} was revoked on {CertificateWords.Day(when.UtcDateTime)}");
        }

        return ClientVerdict.Good;
    }

    private (RevocationList? List, string? Fault) Find(X509Certificate2 authority, DateTimeOffset now)
    {
        var name = DistinguishedName.Of(authority.SubjectName).ToString();
        // A delta only tells what changed since another: alone it says of nobody that he was not revoked.
        var named = lists.Where(list => !list.IsDelta && list.BearsNameOf(authority)).ToList();
        if (named.Count == 0)
            return (null, $"there is no revocation list of CA \"{name}\"");
        if (!CertificateUses.AllowsAny(authority, X509KeyUsageFlags.CrlSign))
            return (null, $"CA \"{name}\" may not sign revocation lists (keyUsage lacks cRLSign)");
        var signed = named.Where(list => list.IsProvenBy(authority)).ToList();
        if (signed.Count == 0)
            return (null, $"the revocation list of CA \"{name}\" was not signed by that CA");
        if (signed.All(list => list.ThisUpdate > now))
            return (null, $"the revocation list of CA \"{name}\" is not valid yet");
        var newest = signed.Where(list => list.ThisUpdate <= now).MaxBy(list => list.ThisUpdate)!;
        if (newest.NextUpdate <= now)
            return (null, $"the revocation list of CA \"{name}\" expired on {CertificateWords.Day(newest.NextUpdate.Value.UtcDateTime)}");
        return newest.CriticalExtension is null
            ? (newest, null)
            : (null, $"the revocation list of CA \"{name}\" has a critical extension that is not known ({newest.CriticalExtension})");
    }
}
