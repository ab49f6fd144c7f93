using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Authority;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Files;
using Sluice.Certificates.Names;
using Sluice.Certificates.Problems;
using Sluice.Certificates.Store.Records;
using Sluice.Certificates.Store.Status;

namespace Sluice.Certificates.Store;

/// <summary>
/// The folder DATA/certs: root.crt, root.key, server.crt, server.key, made at the first start and kept from then on; and, once more than
/// that has happened, authority.json, from which root.crt, server.crt, server.key and crl.pem follow.
/// </summary>
public sealed class CertificateStore
{
    private readonly StoreFolder _folder;
    private readonly SimpleStore _simple;
    private readonly TimeProvider _time;

    private CertificateStore(StoreFolder folder, TimeProvider time)
    {
        _folder = folder;
        _simple = new SimpleStore(folder.Directory);
        _time = time;
    }

    /// <summary>Opens the store, making what a first start needs; a leaf that no longer serves is issued anew.</summary>
    /// <param name="dataDirectory">DATA; made when missing.</param>
    /// <param name="names">What the leaf must answer for.</param>
    /// <param name="time">The clock that validity is measured by.</param>
    /// <param name="cancellation">Ends the wait for another process that has the store locked.</param>
    /// <exception cref="CertificateException">A file is missing, damaged, open to others or of another store; nothing was replaced.</exception>
    public static async Task<OpenedStore> OpenAsync(
        string dataDirectory, ServerNames names, TimeProvider time, CancellationToken cancellation)
    {
        var directory = AuthoritySession.CertificateFolder(dataDirectory);
        DataFolder.Create(directory);
        using var held = await AuthoritySession.LockAsync(directory, time, cancellation).ConfigureAwait(false);
        return Open(new StoreFolder(directory), names, time);
    }

    /// <summary>Signs the revocation lists that are due, for a server that serves another certificate: logins are still checked by them.</summary>
    /// <returns>What the operator should hear, one sentence each; nothing where there is no store or it has no lists.</returns>
    /// <exception cref="CertificateException">The store is damaged, or a key that must sign is gone.</exception>
    /// <exception cref="IOException">The store cannot be locked or written.</exception>
    public static async Task<IReadOnlyList<string>> RenewRevocationListsAsync(
        string dataDirectory, TimeProvider time, CancellationToken cancellation)
    {
        var folder = new StoreFolder(AuthoritySession.CertificateFolder(dataDirectory));
        if (!folder.Has(StoreFolder.State))
            return [];
        using var session = await AuthoritySession.TakeAsync(dataDirectory, time, cancellation).ConfigureAwait(false);
        session.RenewCrls();
        return session.Notes;
    }

    /// <summary>The same for who has the lock.</summary>
    internal static OpenedStore Open(StoreFolder folder, ServerNames names, TimeProvider time)
    {
        var store = new CertificateStore(folder, time);
        return folder.Has(StoreFolder.State) ? store.OpenAuthority(names) : store.OpenSimple(names);
    }

    private OpenedStore OpenSimple(ServerNames names)
    {
        LostState.Refuse(_folder);
        _simple.Recover();
        if (_simple.IsEmpty)
            return FirstStart(names);
        using var root = _simple.ReadRoot();
        if (!_simple.Leaf.HasCertificate && !_simple.Leaf.HasKey)
            return Adopt(root, $"{_simple.Leaf.CertificateFile} and its key were not there", names);
        using var leaf = _simple.ReadLeaf(root.Certificate);
        if (LeafRenewal.Reason(leaf.Certificate, root.Certificate, names, _time.GetUtcNow()) is not { } reason)
            return Opened(StoreAction.Loaded, Current, root.Certificate);
        using var session = AuthoritySession.Of(_folder, Adoption.Of(_folder, root.Certificate, leaf.Certificate, StoreFolder.Key), _time);
        return Renew(session, reason, names);
    }

    private OpenedStore FirstStart(ServerNames names)
    {
        using var authority = LocalAuthority.Create(Environment.MachineName, _time);
        using var leaf = authority.IssueLeaf(names);
        _simple.Root.Write(authority.Root);
        _simple.Leaf.Write(leaf);
        return Opened(StoreAction.RootCreated, "first start: made a root and a server certificate", authority.Root.Certificate);
    }

    // Somebody removed the leaf to have a new one.
    private OpenedStore Adopt(CertifiedKey root, string reason, ServerNames names)
    {
        IssuerEnd.Require(_folder, root.Certificate, _time.GetUtcNow());
        using var leaf = ServerLeafProfile.Issue(root, names, _time.GetUtcNow(), LocalAuthority.LeafLife);
        var key = ChainKeys.FileName("server", leaf.Certificate);
        _folder.WritePrivate(key, leaf.KeyPem());
        using var session = AuthoritySession.Of(_folder, Adoption.Of(_folder, root.Certificate, leaf.Certificate, key), _time);
        session.Commit(session.State);
        return Opened(session, StoreAction.LeafIssued, reason);
    }

    private OpenedStore OpenAuthority(ServerNames names)
    {
        using var session = AuthoritySession.Take(_folder, held: null, _time);
        using var leaf = session.State.Leaf.Read();
        using var issuer = session.State.Current.IssuerCertificate();
        var wanted = LeafNaming.Wanted(session.State, names);
        if (LeafRenewal.Reason(leaf, issuer, wanted, _time.GetUtcNow()) is { } reason)
            return Renew(session, reason, names);
        session.RenewCrls();
        return Opened(session, session.IsLeafNew ? StoreAction.LeafIssued : StoreAction.Loaded, Current);
    }

    private OpenedStore Renew(AuthoritySession session, string reason, ServerNames names)
    {
        session.Commit(LeafChange.Issue(session, LeafNaming.Noted(session.State, names), LeafNaming.Next(session.State, names)));
        return Opened(session, StoreAction.LeafIssued, reason);
    }

    private OpenedStore Opened(AuthoritySession session, StoreAction action, string reason)
    {
        using var root = session.State.Current.RootCertificate();
        return Opened(action, string.Join("; ", session.Notes.Prepend(reason)), root);
    }

    private OpenedStore Opened(StoreAction action, string reason, X509Certificate2 root)
    {
        var rootFile = _folder.At(StoreFolder.Root);
        return new OpenedStore(
            action, reason, rootFile, ServedCertificate.Load(_folder.At(StoreFolder.Chain), _folder.At(StoreFolder.Key), root, _time))
        {
            RootCertificates = File.ReadAllText(rootFile),
            Files = _folder.Watched,
        };
    }

    private string Current => $"certificate of {_folder.At(StoreFolder.Chain)} is current";
}
