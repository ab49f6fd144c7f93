using Sluice.Certificates.Store;

namespace Sluice.Certificates.Rotation;

/// <summary>What beginning a root change now would do to clients that check revocation lists.</summary>
/// <param name="NeedsConsent">Whether certificates were revoked, so that clients are likely to hold a list, which the new root is not in.</param>
/// <param name="Warnings">One sentence each.</param>
public sealed record BeginCheck(bool NeedsConsent, IReadOnlyList<string> Warnings)
{
    public static BeginCheck Of(AuthoritySession session) => session.State.Next is not null || session.State.Rotation.Step == RotationStep.Begun
        ? new BeginCheck(false, [])
        : new BeginCheck(session.State.Ledger.Any(entry => entry.RevokedOn is not null),
        [
            "clients that hold a root.crl (sslcrl) fail until they have the new root's list: give it to them before the change: "
                + "sluice certs rotate-root begin --prepare, then sluice certs crl --out FILE, then begin",
        ]);
}
