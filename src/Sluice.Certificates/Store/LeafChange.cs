using Sluice.Certificates.Authority;
using Sluice.Certificates.Names;
using Sluice.Certificates.Store.Records;
using Sluice.Certificates.Store.Status;

namespace Sluice.Certificates.Store;

/// <summary>A new leaf to serve, from whatever signs now.</summary>
internal static class LeafChange
{
    public static AuthorityState Issue(AuthoritySession session, AuthorityState state, ServerNames names)
    {
        using var issuer = ChainKeys.Issuer(session.Folder, state.Current);
        return Issue(session, state, issuer, names);
    }

    /// <summary>The same with the issuer's key in hand. The leaf's key is on disk when this returns; the state is not.</summary>
    public static AuthorityState Issue(AuthoritySession session, AuthorityState state, CertifiedKey issuer, ServerNames names)
    {
        IssuerEnd.Require(session.Folder, issuer.Certificate, session.Now);
        using var leaf = ServerLeafProfile.Issue(issuer, names, session.Now, LocalAuthority.LeafLife);
        var key = ChainKeys.FileName("server", leaf.Certificate);
        session.Folder.WritePrivate(key, leaf.KeyPem());
        return (state with { Leaf = new StoredLeaf(leaf.CertificatePem(), key) }).Record(LedgerKind.Server, leaf.Certificate, issuer.Certificate);
    }
}
