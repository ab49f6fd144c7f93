using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Authority;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;
using Sluice.Certificates.Rotation;
using Sluice.Certificates.Store.Records;

namespace Sluice.Certificates.Store;

/// <summary>Sees the four files of a simple store as a state, so that more can be done with them.</summary>
internal static class Adoption
{
    /// <exception cref="CertificateException">A file is missing or does not belong; nothing was replaced.</exception>
    public static AuthorityState Read(StoreFolder folder)
    {
        LostState.Refuse(folder);
        var simple = new SimpleStore(folder.Directory);
        simple.Recover();
        using var root = simple.ReadRoot();
        if (!simple.Leaf.HasCertificate && !simple.Leaf.HasKey)
            throw new CertificateException(simple.Leaf.CertificateFile, "is missing", "start sluice serve once, which issues it anew");
        using var leaf = simple.ReadLeaf(root.Certificate);
        return Of(folder, root.Certificate, leaf.Certificate, StoreFolder.Key);
    }

    /// <param name="folder">The store.</param>
    /// <param name="root">Whose key is root.key.</param>
    /// <param name="leaf">Issued by it.</param>
    /// <param name="leafKey">The file its key is in.</param>
    public static AuthorityState Of(StoreFolder folder, X509Certificate2 root, X509Certificate2 leaf, string leafKey)
    {
        var state = new AuthorityState
        {
            Format = AuthorityState.CurrentFormat,
            Current = new SigningChain { Root = Pem(root), RootKey = "root.key" },
            Rotation = RotationRecord.None,
            Leaf = new StoredLeaf(Pem(leaf), leafKey),
            Ledger = [],
            Published = [.. Digests(folder, root)],
        };
        return state.Record(LedgerKind.Root, root, root).Record(LedgerKind.Server, leaf, root);
    }

    /// <summary>The leaf's key in a file of its own: server.key is only published.</summary>
    public static AuthorityState WithOwnLeafKey(StoreFolder folder, AuthorityState state)
    {
        if (state.Leaf.Key != StoreFolder.Key)
            return state;
        using var pair = ChainKeys.Read(folder, state.Leaf.Certificate, StoreFolder.Key);
        var name = ChainKeys.FileName("server", pair.Certificate);
        folder.WritePrivate(name, pair.KeyPem());
        return state with { Leaf = state.Leaf with { Key = name } };
    }

    // A root.crt to which somebody added is not ours alone; it will be kept under another name.
    private static IEnumerable<string> Digests(StoreFolder folder, X509Certificate2 root)
    {
        string[] names = [StoreFolder.Chain, StoreFolder.Key];
        return names.Where(folder.Has).Select(name => File.ReadAllText(folder.At(name))).Append(Pem(root)).Select(Fingerprints.OfText);
    }

    public static string Pem(X509Certificate2 certificate) => certificate.ExportCertificatePem() + "\n";
}
