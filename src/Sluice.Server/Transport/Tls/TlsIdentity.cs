using Sluice.Certificates.Chains;

namespace Sluice.Server.Transport.Tls;

/// <summary>What the server shows of itself, replaced whole.</summary>
/// <param name="Certificate">The leaf with its key, and the chain sent with it.</param>
/// <param name="RootCertificates">PEM of the roots that clients need, as published; empty when only the clients' systems know them.</param>
public sealed record TlsIdentity(ServedCertificate Certificate, string RootCertificates)
{
    /// <summary>Whether the local authority issued it; otherwise its owner renews it elsewhere.</summary>
    public bool IsLocal { get; init; }
}
