using Sluice.Server.Certificates;
using Sluice.Server.Observability.Handshakes;
using Sluice.Server.Observability.Metrics;
using Sluice.Server.Transport;
using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Control;

/// <summary>Puts together what the server knows of itself.</summary>
internal sealed class StatusReader(
    TlsCredentials credentials, Admission admission, ServerCounters counters, TimeProvider time, IdentityReload? reload = null)
{
    public ServerStatus Read()
    {
        var now = time.GetUtcNow();
        var report = reload?.Report ?? new ReloadReport(counters.StartedAt, null, null, null);
        return new ServerStatus(
            Environment.ProcessId,
            counters.StartedAt,
            (long)(now - counters.StartedAt).TotalSeconds,
            CertificateStatus.Of(credentials.Current.Identity.Certificate, report.ServedSince, now),
            admission.Sessions,
            admission.Connections,
            new ReloadStatus(counters.Reloads, counters.ReloadsFailed, report.LastReload, report.LastFailure, report.LastError),
            counters.Handshakes,
            HandshakeCauses.All.ToDictionary(cause => cause.Name(), counters.HandshakesFailed),
            counters.LoginsFailed);
    }
}
