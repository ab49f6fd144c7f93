using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Authority;
using Sluice.Certificates.Store.Records;

namespace Sluice.Certificates.Store;

/// <summary>A chain just made, with its keys in hand. Owns them.</summary>
internal sealed class NewChain : IDisposable
{
    private NewChain(CertifiedKey root, CertifiedKey? intermediate, SigningChain stored) => (Root, Intermediate, Stored) = (root, intermediate, stored);

    public CertifiedKey Root { get; }

    public CertifiedKey? Intermediate { get; }

    public CertifiedKey Issuer => Intermediate ?? Root;

    public SigningChain Stored { get; }

    /// <summary>A root whose key stays in the store.</summary>
    public static NewChain Online(StoreFolder folder, CertifiedKey root)
    {
        var key = ChainKeys.FileName("root", root.Certificate);
        folder.WritePrivate(key, root.KeyPem());
        return new NewChain(root, null, new SigningChain { Root = root.CertificatePem(), RootKey = key });
    }

    /// <summary>A root whose key is in the operator's file, and an intermediate whose key stays in the store.</summary>
    public static NewChain Offline(StoreFolder folder, CertifiedKey root, string host, DateTimeOffset now, IReadOnlySet<string> taken)
    {
        var intermediate = IntermediateProfile.Issue(root, host, now, taken);
        var key = ChainKeys.FileName("intermediate", intermediate.Certificate);
        folder.WritePrivate(key, intermediate.KeyPem());
        var stored = new SigningChain
        {
            Root = root.CertificatePem(),
            Intermediate = intermediate.CertificatePem(),
            IntermediateKey = key,
        };
        return new NewChain(root, intermediate, stored);
    }

    public AuthorityState Record(AuthorityState state)
    {
        state = state.Record(LedgerKind.Root, Root.Certificate, Root.Certificate);
        return Intermediate is null ? state : state.Record(LedgerKind.Intermediate, Intermediate.Certificate, Root.Certificate);
    }

    public void Dispose()
    {
        Root.Dispose();
        Intermediate?.Dispose();
    }
}
