using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Authority;
using Sluice.Certificates.Problems;
using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Records;
using Sluice.Certificates.Store.Status;

namespace Sluice.Certificates.Rotation;

/// <summary>A new root, cross-signed by the one that signs now, with all keys in hand. Owns them.</summary>
internal sealed class NextRoot : IDisposable
{
    private readonly NewChain _chain;
    private readonly CertifiedKey _oldRoot;
    private readonly X509Certificate2 _cross;

    private NextRoot(NewChain chain, CertifiedKey oldRoot, X509Certificate2 cross) => (_chain, _oldRoot, _cross) = (chain, oldRoot, cross);

    public SigningChain Chain => _chain.Stored with { Cross = Adoption.Pem(_cross) };

    public IReadOnlyCollection<CertifiedKey> Keys => _chain.Intermediate is null ? [_oldRoot, _chain.Root] : [_oldRoot, _chain.Root, _chain.Intermediate];

    /// <summary>Keys are on disk when this returns; the state is not.</summary>
    public static NextRoot Make(AuthoritySession session, BeginOptions options)
    {
        var state = session.State;
        if (state.Rotation.Step == RotationStep.Begun)
            throw RotationRefusal.BegunTwice(state.Rotation);
        if (state.Current.IsOffline && options.RootKeyOut is null)
            throw new CertificateException(null, "the old root's key is kept elsewhere, so the new one's must be too", "give --root-key-out FILE");
        var oldRoot = ChainKeys.Root(session.Folder, state.Current, options.RootKey);
        IssuerEnd.Require(session.Folder, oldRoot.Certificate, session.Now);
        var taken = state.TakenSubjects();
        var newRoot = RootProfile.Create(options.Host, session.Now, taken);
        if (options.RootKeyOut is not null)
            RootKeyOut.Write(session.Folder, options.RootKeyOut, newRoot);
        var chain = options.RootKeyOut is null
            ? NewChain.Online(session.Folder, newRoot)
            : NewChain.Offline(session.Folder, newRoot, options.Host, session.Now, taken);
        return new NextRoot(chain, oldRoot, CrossProfile.Issue(oldRoot, newRoot.Certificate, session.Now));
    }

    public AuthorityState Record(AuthorityState state) => _chain.Record(state).Record(LedgerKind.Cross, _cross, _oldRoot.Certificate);

    public void Dispose()
    {
        _cross.Dispose();
        _chain.Dispose();
        _oldRoot.Dispose();
    }
}
