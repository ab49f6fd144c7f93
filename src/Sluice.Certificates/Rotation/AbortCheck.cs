using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Records;

namespace Sluice.Certificates.Rotation;

/// <summary>What going one step back now would do.</summary>
/// <param name="NewLeaves">Good certificates of the new root in use elsewhere, which would be accepted no more.</param>
/// <param name="Warnings">One sentence each.</param>
public sealed record AbortCheck(IReadOnlyList<LedgerEntry> NewLeaves, IReadOnlyList<string> Warnings)
{
    /// <summary>Whether the operator must say that he means it.</summary>
    public bool NeedsConsent => NewLeaves.Count > 0;

    public static AbortCheck Of(AuthoritySession session)
    {
        var state = session.State;
        if (state.Rotation.Step != RotationStep.Begun)
            return new AbortCheck([], []);
        LedgerEntry[] leaves = [.. state.InUseElsewhere(state.Current, session.Now)];
        return new AbortCheck(leaves, leaves.Length == 0 ? [] :
        [
            $"certificates issued since begin will no longer be accepted: {LedgerEntries.Listed(leaves)}; issue them anew afterwards",
        ]);
    }
}
