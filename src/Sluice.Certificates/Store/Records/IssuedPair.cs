namespace Sluice.Certificates.Store.Records;

/// <summary>A certificate and its key, made for use elsewhere.</summary>
/// <param name="Entry">What the ledger says.</param>
/// <param name="ChainPem">The leaf, then what must be sent above it.</param>
/// <param name="KeyPem">A secret.</param>
public sealed record IssuedPair(LedgerEntry Entry, string ChainPem, string KeyPem);
