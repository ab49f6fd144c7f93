namespace Sluice.Client.Trust;

/// <summary>What verify-full will say about a chain as served.</summary>
/// <param name="ReachesRoot">Whether signatures lead from the leaf to one of the roots.</param>
/// <param name="Faults">What else is wrong, a sentence each; empty when verify-full succeeds.</param>
public sealed record ChainVerdict(bool ReachesRoot, IReadOnlyList<string> Faults)
{
    public bool IsGood => ReachesRoot && Faults.Count == 0;
}
