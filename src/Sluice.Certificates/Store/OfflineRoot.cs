using Sluice.Certificates.Authority;
using Sluice.Certificates.Problems;
using Sluice.Certificates.Rotation;
using Sluice.Certificates.Store.Records;
using Sluice.Certificates.Store.Status;

namespace Sluice.Certificates.Store;

/// <summary>Moves the root's key out of the store; an intermediate signs leaves from then on. Clients notice nothing.</summary>
public static class OfflineRoot
{
    /// <param name="session">The store.</param>
    /// <param name="file">Where the key goes, mode 0600; must not be there, nor lie in DATA.</param>
    /// <param name="host">Names the intermediate.</param>
    /// <exception cref="CertificateException">The key is not in the store, or a root change is under way.</exception>
    public static void MoveOut(AuthoritySession session, string file, string host)
    {
        var state = session.State;
        if (state.Current.IsOffline)
            throw new CertificateException(null, "the root's key is kept elsewhere already", "see: sluice certs status");
        if (state.Rotation.Step == RotationStep.Begun)
            throw new CertificateException(null, "a root change is under way", "finish it first: sluice certs rotate-root finish");
        if (state.Next is not null)
            throw RotationRefusal.PreparedTwice();
        var root = ChainKeys.Root(session.Folder, state.Current, keyFile: null);
        IssuerEnd.Require(session.Folder, root.Certificate, session.Now);
        RootKeyOut.Write(session.Folder, file, root);
        Replace(session, state with { Previous = null }, root, host);
    }

    /// <summary>A new intermediate below the same root, for one that is not to be trusted any more.</summary>
    internal static void Replace(AuthoritySession session, AuthorityState state, CertifiedKey root, string host, IReadOnlyList<CertifiedKey>? others = null)
    {
        using var chain = NewChain.Offline(session.Folder, root, host, session.Now, state.TakenSubjects());
        var next = chain.Record(state with { Current = chain.Stored with { Cross = state.Current.Cross } });
        next = LeafChange.Issue(session, next, chain.Issuer, LeafNaming.Served(state));
        session.Commit(next, [chain.Root, chain.Issuer, .. others ?? []]);
    }
}
