using Sluice.Certificates.Facts;
using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Records;

namespace Sluice.Certificates.Rotation;

/// <summary>What finishing a root change now would do.</summary>
/// <param name="IsEarly">Before the day that was planned.</param>
/// <param name="UsersBehind">Who has logged in since begin without reading the bundle over the wire; null when the server noted nothing.</param>
/// <param name="OldLeaves">Good certificates of the old root in use elsewhere: users' and other servers'.</param>
/// <param name="Warnings">One sentence each.</param>
public sealed record FinishCheck(
    bool IsEarly, IReadOnlyList<string>? UsersBehind, IReadOnlyList<LedgerEntry> OldLeaves, IReadOnlyList<string> Warnings)
{
    private const string Hint = "this is a hint, not proof: who got root.crt by other ways is not seen, nor what else a user's programs trust";

    /// <summary>Whether the operator must say that he means it.</summary>
    public bool NeedsConsent => IsEarly || UsersBehind?.Count > 0 || OldLeaves.Count > 0;

    public static FinishCheck Of(AuthoritySession session)
    {
        var state = session.State;
        if (state.Rotation.Step != RotationStep.Begun)
            return new FinishCheck(false, null, [], []);
        var isEarly = session.Now < state.Rotation.PlannedFinish;
        var readers = BundleReaders.Read(Path.GetDirectoryName(session.Directory)!);
        var bundle = Fingerprints.OfText(string.Concat(state.PublishedChains.Select(chain => chain.Root)));
        var behind = readers?.Behind(state.Rotation.BegunOn!.Value, bundle);
        LedgerEntry[] leaves = [.. state.InUseElsewhere(state.Previous!, session.Now)];
        return new FinishCheck(isEarly, behind, leaves, [.. Warn(state, isEarly, behind, leaves)]);
    }

    private static IEnumerable<string> Warn(
        AuthorityState state, bool isEarly, IReadOnlyList<string>? behind, LedgerEntry[] leaves)
    {
        if (isEarly)
            yield return $"clients were to have until {RotationCalendar.Day(state.Rotation.PlannedFinish)} to take the new root: "
                + "those that know only the old one fail with \"certificate verify failed\" from finish on";
        if (behind is null)
            yield return "which clients know only the old root cannot be told from here, and the server has noted nobody who read the new bundle";
        else if (behind.Count > 0)
            yield return $"{behind.Count} users have logged in since begin without reading the new bundle over the wire: {string.Join(", ", behind)} ({Hint})";
        if (leaves.Length > 0)
            yield return "certificates of the old root are in use elsewhere and will no longer be accepted: "
                + LedgerEntries.Listed(leaves)
                + "; issue them anew first";
    }
}
