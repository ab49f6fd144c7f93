using System.Globalization;
using System.Text;
using Sluice.Server.Control;

namespace Sluice.Cli.Commands;

/// <summary>A server's status for a person.</summary>
internal static class StatusText
{
    public static string Of(ServerStatus status)
    {
        var text = new StringBuilder();
        var certificate = status.Certificate;
        Line(text, "running", $"process {status.ProcessId}, since {Time(status.StartedAt)}");
        Line(text, "certificate", $"serial {certificate.Serial}, served since {Time(certificate.ServedSince)}");
        Line(text, "sha256", certificate.Sha256);
        Line(text, "subject", certificate.Subject);
        Line(text, "issuer", certificate.Issuer);
        Line(text, "names", string.Join(", ", certificate.Names));
        Line(text, "valid until", $"{Time(certificate.NotAfter)}, {certificate.DaysLeft} days left");
        Line(text, "sessions", $"{status.Sessions}, of {status.Connections} connections");
        Line(text, "reloads", $"{status.Reloads.Ok} ok, {status.Reloads.Failed} failed");
        if (status.Reloads.LastError is { } error)
            Line(text, "NOT SERVED", error);
        Line(text, "handshakes", $"{status.Handshakes} ok; could not verify or left: {Failures(status)}");
        Line(text, "failed logins", status.LoginsFailed.ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }

    private static string Failures(ServerStatus status)
    {
        var seen = status.TlsFailures.Where(failure => failure.Value > 0).Select(failure => $"{failure.Key} {failure.Value}").ToList();
        return seen.Count == 0 ? "none" : string.Join(", ", seen);
    }

    private static void Line(StringBuilder text, string name, string value) =>
        text.Append(CultureInfo.InvariantCulture, $"{name + ":",-15}{value}\n");

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
