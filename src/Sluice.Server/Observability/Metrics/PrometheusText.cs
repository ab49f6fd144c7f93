using System.Globalization;
using System.Text;
using Sluice.Server.Control;

namespace Sluice.Server.Observability.Metrics;

/// <summary>A server's status in Prometheus' text format 0.0.4, as node_exporter's textfile collector takes it.</summary>
public static class PrometheusText
{
    public static string Of(ServerStatus status)
    {
        var text = new StringBuilder();
        Family(text, "sluice_certificate_not_after_timestamp_seconds", "gauge", "When the certificate that is served ends.",
            ($"{{serial=\"{status.Certificate.Serial}\"}}", status.Certificate.NotAfter.ToUnixTimeSeconds()));
        Family(text, "sluice_certificate_served_since_timestamp_seconds", "gauge", "Since when that certificate is served.",
            ("", status.Certificate.ServedSince.ToUnixTimeSeconds()));
        Family(text, "sluice_certificate_reloads_total", "counter", "Reloads of the certificate by result.",
            ("{result=\"ok\"}", status.Reloads.Ok), ("{result=\"failed\"}", status.Reloads.Failed));
        Family(text, "sluice_certificate_reload_error", "gauge", "1 while the certificate files or the settings file are not what is in force.",
            ("", status.Reloads.LastError is null ? 0 : 1));
        Family(text, "sluice_tls_handshakes_total", "counter", "TLS handshakes after which the client sent its first packet.", ("", status.Handshakes));
        Family(text, "sluice_tls_failures_total", "counter", "Clients that did not come so far, by cause.",
            [.. status.TlsFailures.Select(failure => ($"{{cause=\"{failure.Key}\"}}", failure.Value))]);
        Family(text, "sluice_logins_failed_total", "counter", "Logins that were refused.", ("", status.LoginsFailed));
        Family(text, "sluice_sessions", "gauge", "Clients that are logged in.", ("", status.Sessions));
        Family(text, "sluice_connections", "gauge", "Open connections.", ("", status.Connections));
        Family(text, "sluice_start_time_seconds", "gauge", "When the server started.", ("", status.StartedAt.ToUnixTimeSeconds()));
        return text.ToString();
    }

    private static void Family(StringBuilder text, string name, string type, string help, params (string Labels, long Value)[] samples)
    {
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n");
        foreach (var (labels, value) in samples)
            text.Append(CultureInfo.InvariantCulture, $"{name}{labels} {value}\n");
    }
}
