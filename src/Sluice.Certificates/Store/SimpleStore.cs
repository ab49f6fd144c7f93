using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Authority;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Store;

/// <summary>The four files a first start makes: one root, its key, one leaf, its key.</summary>
internal sealed class SimpleStore(string directory)
{
    public KeyPairFiles Root { get; } = new(directory, "root");

    public KeyPairFiles Leaf { get; } = new(directory, "server");

    public bool IsEmpty => !Root.HasCertificate && !Root.HasKey && !Leaf.HasCertificate && !Leaf.HasKey;

    public static string StartAgain(string directory) => $"move {directory} away for a new root, which every client then needs";

    public void Recover()
    {
        Root.Recover();
        Leaf.Recover();
    }

    /// <summary>The root's pair. A root is never replaced on our own.</summary>
    /// <exception cref="CertificateException">A part is missing or they do not belong together.</exception>
    public CertifiedKey ReadRoot()
    {
        if (!Root.HasCertificate && !Root.HasKey)
            throw IsEmpty
                ? new CertificateException(directory, "holds no certificates yet", "run: sluice certs init")
                : new CertificateException(
                    Leaf.HasCertificate ? Leaf.CertificateFile : Leaf.KeyFile,
                    "is there without root.crt and root.key",
                    $"put these back; or {StartAgain(directory)}; or serve a certificate of your own with --cert and --key");
        if (!Root.HasCertificate)
            throw new CertificateException(Root.CertificateFile, "is missing, while root.key is there", $"put it back, or {StartAgain(directory)}");
        if (!Root.HasKey)
            throw new CertificateException(Root.KeyFile, "is missing, while root.crt is there", $"put it back, or {StartAgain(directory)}");
        return Root.Read($"put the right root.key back, or {StartAgain(directory)}");
    }

    /// <summary>The leaf's pair.</summary>
    /// <exception cref="CertificateException">A part is missing, they do not belong together, or the leaf is of another root.</exception>
    public CertifiedKey ReadLeaf(X509Certificate2 root)
    {
        var again = $"put it back, or remove {Leaf.CertificateFile} and {Leaf.KeyFile} to have both issued anew from the root";
        if (!Leaf.HasCertificate)
            throw new CertificateException(Leaf.CertificateFile, "is missing, while its key is there", again);
        if (!Leaf.HasKey)
            throw new CertificateException(Leaf.KeyFile, "is missing, while its certificate is there", again);
        var pair = Leaf.Read(again);
        var order = ChainOrder.Of(pair.Certificate, [root]);
        if (order.Root is not null && ChainSignatures.ReachesRoot(pair.Certificate, order, root))
            return pair;
        pair.Dispose();
        throw new CertificateException(Leaf.CertificateFile, "was not issued by the root.crt beside it", again);
    }
}
