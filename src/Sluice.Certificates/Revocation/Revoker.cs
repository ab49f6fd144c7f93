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
    /// <param name="rootKeys">Where keys of roots are that are not in the store: needed for what such a root signed itself.</param>
    /// <param name="host">Names a new intermediate.</param>
    /// <returns>What was revoked, and whether the served leaf had to be issued anew.</returns>
    /// <exception cref="CertificateException">Nothing of that name can be revoked.</exception>
    public static Revoked Revoke(AuthoritySession session, string what, string reason, IReadOnlyList<string> rootKeys, string host)
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
        var roots = ChainKeys.Roots(state, rootKeys);
        if (isIssuer)
        {
            using var root = state.Current.RootCertificate();
            var signer = roots.FirstOrDefault(key => key.Certificate.RawDataMemory.Span.SequenceEqual(root.RawDataMemory.Span))
                ?? ChainKeys.Root(session.Folder, state.Current, keyFile: null);
            OfflineRoot.Replace(session, next, signer, host, roots);
        }
        else
        {
            session.Commit(isLeaf ? LeafChange.Issue(session, next, LeafNaming.Served(state)) : next, roots);
        }
        return new Revoked(found, isLeaf || isIssuer);
    }

    private static string SerialOf(string pem)
    {
        using var certificate = X509Certificate2.CreateFromPem(pem);
        return certificate.SerialNumber;
    }
}
