namespace Sluice.Certificates.ClientLogin;

/// <summary>What came of verifying a client's certificate.</summary>
/// <param name="Reason">One sentence for the client's owner, nothing secret in it; empty when the certificate is good.</param>
public sealed record ClientVerdict(ClientFault Fault, string Reason)
{
    public static ClientVerdict Good { get; } = new(ClientFault.None, "");

    public bool IsGood => Fault == ClientFault.None;
}
