using System.Security.Cryptography.X509Certificates;
using Sluice.Client.Probe;
using Sluice.Client.Wire;

namespace Sluice.Client.Doctor.Examining;

/// <summary>What the server showed.</summary>
/// <param name="Target">As typed.</param>
public sealed record ServerSide(ServerTarget Target)
{
    /// <summary>How far no connection came; null when there is one.</summary>
    public DialStep? FailedAt { get; init; }

    /// <summary>One line that says why.</summary>
    public string? Failure { get; init; }

    /// <summary>The answer to a StartupMessage without TLS; null when not asked.</summary>
    public StartupAnswer? Plain { get; init; }

    /// <summary>The answer to a StartupMessage inside TLS; null when it did not come to that.</summary>
    public StartupAnswer? OverTls { get; init; }

    /// <summary>After SSLRequest with ALPN as libpq offers it, one for each version asked about.</summary>
    public IReadOnlyList<TlsAnswer> Versions { get; init; } = [];

    /// <summary>Direct TLS (PostgreSQL 17's sslnegotiation=direct); null when not asked.</summary>
    public TlsAnswer? Direct { get; init; }

    /// <summary>It refuses a client that offers ALPN "postgresql", and takes one that offers none.</summary>
    public bool RefusesAlpn { get; init; }

    /// <summary>The chain as sent, in the server's order.</summary>
    public IReadOnlyList<X509Certificate2> Served { get; init; } = [];

    /// <summary>Of a real handshake; null when there was none.</summary>
    public string? Protocol { get; init; }

    public string? CipherSuite { get; init; }

    /// <summary>Whether the server chose ALPN "postgresql".</summary>
    public bool HasAlpn { get; init; }

    /// <summary>Why a real handshake broke off; null when it did not.</summary>
    public string? HandshakeFailure { get; init; }

    /// <summary>Whether the leaf's signature has a hash that tls-server-end-point can use.</summary>
    public bool HasEndpointBinding { get; init; }

    /// <summary>It offers channel binding that its own certificate does not allow: libpq breaks off, even under channel_binding=prefer.</summary>
    public bool OffersImpossibleBinding => Protocol is not null && !HasEndpointBinding && OverTls?.AsksFor == "SCRAM-SHA-256-PLUS";

    public bool IsSluice => (Plain?.Refusal?.IsSluice ?? false) || Plain?.RootBundle is not null || OverTls?.RootBundle is not null;

    /// <summary>Not verified: a hint only.</summary>
    public string? RootBundle => OverTls?.RootBundle ?? Plain?.RootBundle;

    public bool Takes(TlsVersion version) => Versions.Any(answer => answer.Offered == version && answer.IsAccepted);

    /// <summary>Whether it speaks a version that libpq takes by default (ssl_min_protocol_version=TLSv1.2).</summary>
    public bool TakesModernTls => Takes(TlsVersion.Tls12) || Takes(TlsVersion.Tls13);
}
