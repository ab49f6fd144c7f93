namespace Sluice.Certificates.Store.Records;

/// <summary>What a ledger entry's certificate is.</summary>
internal static class LedgerKind
{
    public const string Root = "root";
    public const string Intermediate = "intermediate";
    public const string Cross = "cross";
    public const string Server = "server";
    public const string Client = "client";
}
