using Sluice.Certificates.Authority;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Files;
using Sluice.Certificates.Names;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Store;

/// <summary>The folder DATA/certs: root.crt, root.key, server.crt, server.key, made at the first start and kept from then on.</summary>
public sealed class CertificateStore
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly string _directory;
    private readonly KeyPairFiles _root;
    private readonly KeyPairFiles _leaf;
    private readonly TimeProvider _time;

    private CertificateStore(string directory, TimeProvider time)
    {
        _directory = directory;
        _root = new KeyPairFiles(directory, "root");
        _leaf = new KeyPairFiles(directory, "server");
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
        var directory = Path.Combine(Path.GetFullPath(dataDirectory), "certs");
        DataFolder.Create(directory);
        using var held = await FileLock.TakeAsync(Path.Combine(directory, ".lock"), Patience, time, cancellation).ConfigureAwait(false);
        return new CertificateStore(directory, time).Open(names);
    }

    private OpenedStore Open(ServerNames names)
    {
        _root.Recover();
        _leaf.Recover();
        if (!_root.HasCertificate && !_root.HasKey)
            return CreateRoot(names);
        RequireRoot();
        using var root = _root.Read($"put the right root.key back, or {StartAgain}");
        var reason = LeafRenewal.Reason(_leaf, root.Certificate, names, _time.GetUtcNow());
        if (reason is null)
            return Opened(StoreAction.Loaded, $"certificate of {_leaf.CertificateFile} is current", root);
        return Issue(StoreAction.LeafIssued, reason, new LocalAuthority(root, _time), names);
    }

    private OpenedStore CreateRoot(ServerNames names)
    {
        if (_leaf.HasCertificate || _leaf.HasKey)
            throw new CertificateException(
                _leaf.HasCertificate ? _leaf.CertificateFile : _leaf.KeyFile,
                "is there without root.crt and root.key",
                $"put these back; or {StartAgain}; or serve a certificate of your own with --cert and --key");
        using var authority = LocalAuthority.Create(Environment.MachineName, _time);
        _root.Write(authority.Root);
        return Issue(StoreAction.RootCreated, "first start: made a root and a server certificate", authority, names);
    }

    private OpenedStore Issue(StoreAction action, string reason, LocalAuthority authority, ServerNames names)
    {
        var end = authority.Root.Certificate.NotAfter;
        if (end.ToUniversalTime() <= _time.GetUtcNow().UtcDateTime)
            throw new CertificateException(_root.CertificateFile, $"root expired on {LeafRules.Day(end)}", StartAgain);
        using var leaf = authority.IssueLeaf(names);
        _leaf.Write(leaf);
        return Opened(action, reason, authority.Root);
    }

    private OpenedStore Opened(StoreAction action, string reason, CertifiedKey root) =>
        new(action, reason, _root.CertificateFile, ServedCertificate.Load(_leaf.CertificateFile, _leaf.KeyFile, root.Certificate, _time));

    // A root is never replaced on our own: every client that trusts it would be cut off.
    private void RequireRoot()
    {
        if (!_root.HasCertificate)
            throw new CertificateException(_root.CertificateFile, "is missing, while root.key is there", $"put it back, or {StartAgain}");
        if (!_root.HasKey)
            throw new CertificateException(_root.KeyFile, "is missing, while root.crt is there", $"put it back, or {StartAgain}");
    }

    private string StartAgain => $"move {_directory} away for a new root, which every client then needs";
}
