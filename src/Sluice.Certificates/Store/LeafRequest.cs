using Sluice.Certificates.Authority;
using Sluice.Certificates.Names;
using Sluice.Certificates.Problems;
using Sluice.Certificates.Store.Records;
using Sluice.Certificates.Store.Status;

namespace Sluice.Certificates.Store;

/// <summary>Leaves that the operator asks for.</summary>
public static class LeafRequest
{
    /// <summary>A new leaf to serve, whatever the old one's age.</summary>
    /// <param name="session">The store.</param>
    /// <param name="given">What a start would ask for.</param>
    public static LedgerEntry Renew(AuthoritySession session, ServerNames given) => Change(session, given, [], []);

    /// <summary>A new leaf to serve, with names added and removed; later starts keep to both.</summary>
    /// <exception cref="CertificateException">A removed name is not there, or none would be left.</exception>
    public static LedgerEntry Change(
        AuthoritySession session, ServerNames given, IReadOnlyCollection<ServerName> added, IReadOnlyCollection<ServerName> removed)
    {
        var state = session.State;
        var served = LeafNaming.Served(state).All;
        foreach (var name in removed)
        {
            if (added.Contains(name))
                throw new CertificateException(null, $"\"{name}\" is both added and removed", "give it once");
            if (!served.Contains(name))
                throw new CertificateException(null, $"the certificate does not hold \"{name}\"", "see its names: sluice certs status");
        }
        var next = state with
        {
            AddedNames = [.. Texts(LeafNaming.Parse(state.AddedNames).Except(removed).Concat(added))],
            RemovedNames = [.. Texts(LeafNaming.Parse(state.RemovedNames).Except(added).Concat(removed))],
        };
        var names = LeafNaming.Next(next, given);
        if (names.All.Count == 0)
            throw new CertificateException(null, "the certificate would hold no name", "leave it one, or add another with --name");
        session.Commit(LeafChange.Issue(session, LeafNaming.Noted(next, given), names));
        using var leaf = session.State.Leaf.Read();
        return session.State.Find(leaf)!;
    }

    /// <summary>A pair for another server; what is served here stays.</summary>
    public static IssuedPair ForServer(AuthoritySession session, ServerNames names, TimeSpan life) =>
        Issue(session, LedgerKind.Server, issuer => ServerLeafProfile.Issue(issuer, names, session.Now, life));

    /// <summary>A pair for a user: CN is the name, clientAuth only.</summary>
    /// <exception cref="CertificateException">The name cannot stand in a certificate.</exception>
    public static IssuedPair ForClient(AuthoritySession session, string user, TimeSpan life) =>
        Issue(session, LedgerKind.Client, issuer => ClientLeafProfile.Issue(issuer, user, session.Now, life));

    private static IssuedPair Issue(AuthoritySession session, string kind, Func<CertifiedKey, CertifiedKey> issue)
    {
        using var issuer = ChainKeys.Issuer(session.Folder, session.State.Current);
        IssuerEnd.Require(session.Folder, issuer.Certificate, session.Now);
        using var leaf = issue(issuer);
        // In the ledger first: a certificate that nobody can revoke may not exist.
        session.Commit(session.State.Record(kind, leaf.Certificate, issuer.Certificate, isElsewhere: true));
        return new IssuedPair(
            session.State.Find(leaf.Certificate)!, leaf.CertificatePem() + Publication.Above(session.State, session.Now), leaf.KeyPem());
    }

    private static IEnumerable<string> Texts(IEnumerable<ServerName> names) => names.Distinct().Select(name => name.ToString());
}
