using Sluice.Certificates.Facts;
using Sluice.Certificates.Store.Records;

namespace Sluice.Certificates.Store;

/// <summary>
/// Keeps the ledger from growing for ever: what expired long ago is on no revocation list and cannot be revoked, so nothing needs it.
/// A short ledger is left alone, so that a clock far ahead for an hour costs a small store nothing.
/// </summary>
internal static class LedgerPruning
{
    /// <summary>Entries that are always kept: the newest.</summary>
    public const int Kept = 500;

    // A list of a root kept elsewhere lasts as long.
    private static readonly TimeSpan Memory = TimeSpan.FromDays(400);

    public static AuthorityState Of(AuthorityState state, DateTimeOffset now)
    {
        if (state.Ledger.Count <= Kept)
            return state;
        var inUse = state.Chains
            .SelectMany(chain => new[] { chain.Root, chain.Intermediate, chain.Cross })
            .OfType<string>()
            .Append(state.Leaf.Certificate)
            .Select(Fingerprints.OfPem)
            .ToHashSet();
        var old = state.Ledger.Count - Kept;
        return state with
        {
            Ledger = [.. state.Ledger.Where((entry, index) => index >= old || entry.NotAfter + Memory > now || inUse.Contains(entry.Fingerprint))],
        };
    }
}
