using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Names;

namespace Sluice.Certificates.Chains;

/// <summary>What a chain is checked against, beside its own content.</summary>
public sealed record CheckInputs
{
    public static CheckInputs None { get; } = new();

    /// <summary>The roots that clients hold, and no other; empty for this machine's own.</summary>
    public IReadOnlyList<X509Certificate2> Roots { get; init; } = [];

    /// <summary>Names that clients connect by; each must be covered.</summary>
    public IReadOnlyList<ServerName> Names { get; init; } = [];

    /// <summary>A CRL file, or a folder of them (PEM or DER), as clients hold it; null for no revocation check.</summary>
    public string? CrlPath { get; init; }
}
