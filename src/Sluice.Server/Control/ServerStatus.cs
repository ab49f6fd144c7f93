namespace Sluice.Server.Control;

/// <summary>A running server as "sluice status" shows it. Times are UTC.</summary>
/// <param name="ProcessId">The server's process.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="UptimeSeconds">How long ago that is.</param>
/// <param name="Certificate">What new connections are shown.</param>
/// <param name="Sessions">Clients logged in now.</param>
/// <param name="Connections">Connections now, those that are still logging in among them.</param>
/// <param name="Reloads">How reloads went.</param>
/// <param name="Handshakes">TLS handshakes after which the client sent its first packet.</param>
/// <param name="TlsFailures">Clients that did not come so far, by cause; every cause is there.</param>
/// <param name="LoginsFailed">Logins refused with SQLSTATE class 28.</param>
public sealed record ServerStatus(
    int ProcessId,
    DateTimeOffset StartedAt,
    long UptimeSeconds,
    CertificateStatus Certificate,
    int Sessions,
    int Connections,
    ReloadStatus Reloads,
    long Handshakes,
    IReadOnlyDictionary<string, long> TlsFailures,
    long LoginsFailed);
