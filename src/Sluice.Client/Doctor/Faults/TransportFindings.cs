using Sluice.Certificates.Diagnosis;
using Sluice.Client.Doctor.Cures;
using Sluice.Client.Doctor.Examining;
using Sluice.Client.Probe;
using Sluice.Client.Wire;

namespace Sluice.Client.Doctor.Faults;

/// <summary>Faults that leave nothing else to look at: no connection, no TLS, no TLS that clients speak.</summary>
internal static class TransportFindings
{
    public static Finding? Of(Examination seen)
    {
        var (server, cures) = (seen.Server, new ServerCures(seen));
        if (LibpqWords.HasNoTls(server))
            return Error(
                FaultCodes.PlaintextOnly,
                $"{server.Target} speaks no TLS: it answered 'N' to SSLRequest, so every password and row crosses the network in clear.",
                cures.TurnTlsOn());
        if (server.FailedAt is DialStep.Negotiate)
            return Error(FaultCodes.NotPostgres, $"{server.Failure}.", []);
        if (server.TakesModernTls)
            return server.RefusesAlpn
                ? Error(
                    FaultCodes.AlpnRefused,
                    $"{server.Target} refuses clients that offer ALPN \"postgresql\" (alert 120), as libpq 17 and later always do.",
                    ServerCures.AcceptAlpn())
                : null;
        var old = server.Versions.Where(answer => answer.IsAccepted).Select(answer => answer.Offered).ToList();
        if (old.Count > 0)
            return Error(
                FaultCodes.OldTlsOnly,
                $"{server.Target} speaks only {string.Join(" and ", old.Order().Select(Name))}, which clients have given up: they want TLS 1.2 or newer.",
                ServerCures.AllowModernTls());
        return Error(FaultCodes.TlsBroken, $"The TLS handshake with {server.Target} fails: {Why(server)}.", []);
    }

    public static string Name(TlsVersion version) => version switch
    {
        TlsVersion.Tls10 => "TLS 1.0",
        TlsVersion.Tls11 => "TLS 1.1",
        TlsVersion.Tls12 => "TLS 1.2",
        _ => "TLS 1.3",
    };

    private static string Why(ServerSide server) => server.Versions.Select(answer => answer.Fault).FirstOrDefault(fault => fault is not null)
        ?? $"it sends alert {server.Versions[0].Alert} to every version";

    private static Finding Error(string code, string sentence, IReadOnlyList<CureStep> steps) => new(code, Severity.Error, sentence, steps);
}
