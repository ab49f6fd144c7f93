using Sluice.Certificates.Rotation;
using Sluice.Certificates.Store.Records;

namespace Sluice.Certificates.Store.Status;

/// <summary>What a store serves, publishes and has under way.</summary>
/// <param name="Directory">Full path of DATA/certs.</param>
/// <param name="Served">The leaf.</param>
/// <param name="Chain">What is sent above it, in order.</param>
/// <param name="Roots">What root.crt holds, in order; the first signs.</param>
/// <param name="Issuer">What signs leaves.</param>
/// <param name="IsRootKeyHere">Whether the root's key is in the store.</param>
/// <param name="Rotation">The root change's step and dates.</param>
/// <param name="UsersBehind">See <see cref="FinishCheck"/>; null when nothing is noted or no change is under way.</param>
/// <param name="Crls">One per CA that issues.</param>
/// <param name="Issued">The ledger, oldest first.</param>
/// <param name="Warnings">One sentence each, with its cure.</param>
public sealed record StoreStatus(
    string Directory,
    CertificateSummary Served,
    IReadOnlyList<CertificateSummary> Chain,
    IReadOnlyList<CertificateSummary> Roots,
    CertificateSummary Issuer,
    bool IsRootKeyHere,
    RotationCalendar Rotation,
    IReadOnlyList<string>? UsersBehind,
    IReadOnlyList<CrlSummary> Crls,
    IReadOnlyList<LedgerEntry> Issued,
    IReadOnlyList<string> Warnings)
{
    public static StoreStatus Of(AuthoritySession session)
    {
        var (state, now) = (session.State, session.Now);
        var finish = FinishCheck.Of(session);
        return new StoreStatus(
            session.Directory,
            CertificateSummary.OfPem(state.Leaf.Certificate, now)[0],
            CertificateSummary.OfPem(Publication.Above(state, now), now),
            [.. state.PublishedChains.Select(chain => CertificateSummary.OfPem(chain.Root, now)[0])],
            CertificateSummary.OfPem(state.Current.Issuer, now)[0],
            !state.Current.IsOffline,
            RotationCalendar.Of(state),
            finish.UsersBehind,
            CrlSummary.Of(state, now),
            state.Ledger,
            [.. session.Notes.Concat(StatusWarnings.Of(session, finish))]);
    }
}
