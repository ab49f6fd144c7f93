using System.Security.Cryptography.X509Certificates;

namespace Sluice.Client.Probe;

/// <summary>What a server answered to one ClientHello.</summary>
/// <param name="Offered">The version that was offered.</param>
/// <param name="Chosen">The version in its ServerHello; null when it sent none.</param>
/// <param name="Alert">The alert it sent instead (RFC 8446, 6).</param>
/// <param name="Alpn">The protocol it chose; visible up to TLS 1.2.</param>
/// <param name="Served">The certificates in the order sent; empty in TLS 1.3, where they are encrypted.</param>
/// <param name="Fault">What it did that is no TLS; null when it spoke TLS.</param>
public sealed record TlsAnswer(
    TlsVersion Offered, TlsVersion? Chosen, int? Alert, string? Alpn, IReadOnlyList<X509Certificate2> Served, string? Fault)
{
    /// <summary>no_application_protocol (RFC 7301, 3.2).</summary>
    public const int NoApplicationProtocol = 120;

    /// <summary>Sent in place of a missing certificate request's answer, never by a server: the connection did not even come to TLS.</summary>
    public bool IsAccepted => Chosen == Offered && Alert is null && Fault is null;
}
