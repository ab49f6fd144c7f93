using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Authority;
using Sluice.Certificates.Problems;
using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Records;

namespace Sluice.Certificates.Revocation;

/// <summary>Takes certificates back: the ledger says so, and the list of the CA that issued them.</summary>
public static class Revoker
{
    /// <param name="session">The store.</param>
    /// <param name="what">A serial number, or a user's or server's name.</param>
    /// <param name="reason">One of <see cref="RevocationReason.Names"/>.</param>
    /// <param name="rootKey">Where the root's key is, when it is not in the store and an intermediate is taken back.</param>
    /// <param name="host">Names a new intermediate.</param>
    /// <returns>What was revoked, and whether the served leaf had to be issued anew.</returns>
    /// <exception cref="CertificateException">Nothing of that name can be revoked.</exception>
    public static Revoked Revoke(AuthoritySession session, string what, string reason, string? rootKey, string host)
    {
        var state = session.State;
        var spelled = RevocationReason.Spell(reason);
        var found = RevocationSearch.Find(state, what, session.Now);
        var serials = found.Select(entry => entry.Serial).ToHashSet();
        var next = state with
        {
            Ledger = [.. state.Ledger.Select(e => serials.Contains(e.Serial) ? e with { RevokedOn = session.Now, Reason = spelled } : e)],
        };
        using var leaf = state.Leaf.Read();
        var isLeaf = serials.Contains(leaf.SerialNumber);
        var isIssuer = state.Current.Intermediate is not null && serials.Contains(SerialOf(state.Current.Intermediate));
        if (isIssuer)
            OfflineRoot.Replace(session, next, ChainKeys.Root(session.Folder, state.Current, rootKey), host);
        else
            Commit(session, isLeaf ? LeafChange.Issue(session, next, LeafNaming.Served(state)) : next, rootKey);
        return new Revoked(found, isLeaf || isIssuer);
    }

    private static void Commit(AuthoritySession session, AuthorityState next, string? rootKey)
    {
        using CertifiedKey? root = rootKey is null ? null : ChainKeys.Root(session.Folder, next.Current, rootKey);
        session.Commit(next, root is null ? [] : [root]);
    }

    private static string SerialOf(string pem)
    {
        using var certificate = X509Certificate2.CreateFromPem(pem);
        return certificate.SerialNumber;
    }
}
