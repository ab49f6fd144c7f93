using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Records;

namespace Sluice.Certificates.Revocation;

/// <summary>What a revocation did.</summary>
/// <param name="Entries">As they stood before, at least one.</param>
/// <param name="IsLeafReissued">Whether another certificate is served now.</param>
public sealed record Revoked(IReadOnlyList<LedgerEntry> Entries, bool IsLeafReissued);
