using Sluice.Certificates.Authority;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Problems;
using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Records;
using Sluice.Certificates.Store.Status;

namespace Sluice.Certificates.Rotation;

/// <summary>
/// A root change in steps. Prepare, which may be left out: a new root is published, for clients that hold revocation lists. Begin: a new root signs, its key is cross-signed by the old one, both are published. Finish: the old one goes.
/// Abort: one step back.
/// </summary>
public static class RootRotation
{
    /// <summary>Makes the new root and publishes it with its revocation lists, while the old one goes on signing.</summary>
    /// <exception cref="CertificateException">A change is under way, the old root has expired, or its key is not at hand.</exception>
    public static void Prepare(AuthoritySession session, BeginOptions options)
    {
        if (session.State.Next is not null)
            throw RotationRefusal.PreparedTwice();
        using var made = NextRoot.Make(session, options);
        session.Commit(made.Record(session.State) with { Next = made.Chain }, made.Keys);
    }

    /// <summary>Has the new root sign: the one that was prepared, or one made now.</summary>
    /// <exception cref="CertificateException">A change is under way, the old root has expired, or its key is not at hand.</exception>
    public static void Begin(AuthoritySession session, BeginOptions options)
    {
        var state = session.State;
        if (state.Next is null)
        {
            using var made = NextRoot.Make(session, options);
            Switch(session, made.Record(state), made.Chain, options, made.Keys);
            return;
        }
        if (options.RootKeyOut is not null)
            throw RotationRefusal.PreparedTwice();
        Switch(session, state, state.Next, options, []);
    }

    private static void Switch(
        AuthoritySession session, AuthorityState state, SigningChain chain, BeginOptions options, IReadOnlyCollection<CertifiedKey> keys)
    {
        var old = state.Current;
        using var oldRoot = old.RootCertificate();
        IssuerEnd.Require(session.Folder, oldRoot, session.Now);
        using var issuer = ChainKeys.Issuer(session.Folder, chain);
        var next = state with
        {
            Current = chain,
            Previous = old with { Cross = null },
            Next = null,
            Rotation = RotationCalendar.Begin(session.Now, options.Days, oldRoot),
        };
        session.Commit(LeafChange.Issue(session, next, issuer, LeafNaming.Served(state)), keys);
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

    /// <summary>From prepared or begun to the old root, or from finished to begun. What that does to clients is <see cref="AbortCheck"/>'s to say first.</summary>
    /// <param name="session">The store.</param>
    /// <param name="rootKeys">Keys of roots kept elsewhere; needed where one must sign what was revoked since.</param>
    /// <returns>The step that holds now.</returns>
    /// <exception cref="CertificateException">There is no step back.</exception>
    public static RotationStep Abort(AuthoritySession session, params IReadOnlyList<string> rootKeys)
    {
        var state = session.State;
        if (state.Next is not null)
        {
            session.Commit(state with { Next = null }, areKeysKept: true);
            return state.Rotation.Step;
        }
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
