using Sluice.Certificates.Authority;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Problems;
using Sluice.Certificates.Store;

namespace Sluice.Certificates.Rotation;

/// <summary>
/// A root change in steps. Begin: a new root signs, its key is cross-signed by the old one, both are published. Finish: the old one goes.
/// Abort: one step back.
/// </summary>
public static class RootRotation
{
    /// <exception cref="CertificateException">A change is under way, the old root has expired, or its key is not at hand.</exception>
    public static void Begin(AuthoritySession session, BeginOptions options)
    {
        var state = session.State;
        if (state.Rotation.Step == RotationStep.Begun)
            throw RotationRefusal.BegunTwice(state.Rotation);
        var old = state.Current;
        if (old.IsOffline && options.RootKeyOut is null)
            throw new CertificateException(null, "the old root's key is kept elsewhere, so the new one's must be too", "give --root-key-out FILE");
        using var oldRoot = ChainKeys.Root(session.Folder, old, options.RootKey);
        IssuerEnd.Require(session.Folder, oldRoot.Certificate, session.Now);
        var taken = state.TakenSubjects();
        var newRoot = RootProfile.Create(options.Host, session.Now, taken);
        if (options.RootKeyOut is not null)
            RootKeyOut.Write(session.Folder, options.RootKeyOut, newRoot);
        using var chain = options.RootKeyOut is null
            ? NewChain.Online(session.Folder, newRoot)
            : NewChain.Offline(session.Folder, newRoot, options.Host, session.Now, taken);
        using var cross = CrossProfile.Issue(oldRoot, newRoot.Certificate, session.Now);
        var next = state with
        {
            Current = chain.Stored with { Cross = Adoption.Pem(cross) },
            Previous = old with { Cross = null },
            Rotation = RotationCalendar.Begin(session.Now, options.Days, oldRoot.Certificate),
        };
        next = chain.Record(next).Record(LedgerKind.Cross, cross, oldRoot.Certificate);
        next = LeafChange.Issue(session, next, chain.Issuer, LeafNaming.Served(state));
        session.Commit(next, [oldRoot, .. chain.Intermediate is null ? [chain.Root] : new[] { chain.Root, chain.Intermediate }]);
    }

    /// <summary>Publishes the new root alone. What that does to clients is <see cref="FinishCheck"/>'s to say first.</summary>
    /// <param name="session">The store.</param>
    /// <param name="isOldForgotten">Whether the old root's key is deleted, so that nothing can go back.</param>
    /// <exception cref="CertificateException">No change is begun.</exception>
    public static void Finish(AuthoritySession session, bool isOldForgotten = false)
    {
        var state = session.State;
        if (state.Rotation.Step == RotationStep.Finished && isOldForgotten && state.Previous is not null)
        {
            session.Commit(state with { Previous = null });
            return;
        }
        if (state.Rotation.Step != RotationStep.Begun)
            throw RotationRefusal.NotBegun(state.Rotation);
        session.Commit(state with
        {
            Previous = isOldForgotten ? null : state.Previous,
            Rotation = state.Rotation with { Step = RotationStep.Finished, FinishedOn = session.Now },
        });
    }

    /// <summary>From begun to the old root, or from finished to begun. What that does to clients is <see cref="AbortCheck"/>'s to say first.</summary>
    /// <param name="session">The store.</param>
    /// <param name="rootKeys">Keys of roots kept elsewhere; needed where one must sign what was revoked since.</param>
    /// <returns>The step that holds now.</returns>
    /// <exception cref="CertificateException">There is no step back.</exception>
    public static RotationStep Abort(AuthoritySession session, params IReadOnlyList<string> rootKeys)
    {
        var state = session.State;
        if (state.Rotation.Step == RotationStep.None || state.Previous is not { } old)
            throw RotationRefusal.NothingToAbort();
        using var oldRoot = old.RootCertificate();
        if (oldRoot.NotAfter.ToUniversalTime() <= session.Now.UtcDateTime)
            throw RotationRefusal.OldRootExpired(state.Rotation.Step, oldRoot);
        using var issuer = ChainKeys.Issuer(session.Folder, old);
        var roots = ChainKeys.Roots(state, rootKeys);
        if (state.Rotation.Step == RotationStep.Finished)
        {
            session.Commit(state with { Rotation = state.Rotation with { Step = RotationStep.Begun, FinishedOn = null } }, roots);
            return RotationStep.Begun;
        }
        var next = state with { Current = old, Previous = null, Rotation = RotationRecord.None };
        session.Commit(LeafChange.Issue(session, next, issuer, LeafNaming.Served(state)), roots, areKeysKept: true);
        return RotationStep.None;
    }
}
