using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Clients;
using Sluice.Certificates.Diagnosis;
using Sluice.Client.Doctor.Examining;
using Sluice.Client.Doctor.Faults;
using Sluice.Client.Json;

namespace Sluice.Client.Doctor.Reports;

/// <summary>The report as data; docs/doctor.md describes the shape.</summary>
public static class DoctorJson
{
    public static string Of(DoctorReport report)
    {
        var (seen, server) = (report.Seen, report.Seen.Server);
        return JsonText.Page(new
        {
            server = server.Target.ToString(),
            host = server.Target.Host,
            isSluice = server.IsSluice,
            time = seen.Now.UtcDateTime,
            exitCode = report.ExitCode,
            report.Findings,
            report.Modes,
            chain = server.Served.Select(CertificateView.Of),
            names = Names(seen),
            stores = new[] { Store(seen.Client.Root, seen.Chain) }.Concat(seen.Client.Stores.Select(store => Store(store, seen.In(store)))),
            crl = new { path = seen.Client.CrlPath, lists = seen.Client.Crls?.Select(Crl) },
            clientCertificate = seen.Client.Key,
            tls = Tls(server),
            serverRoots = ServerRoots.Hinted(server).Select(CertificateView.Of),
        });
    }

    private static object? Names(Examination seen) => seen.Name is not { } verdict ? null : new
    {
        alternatives = LeafNames.Of(seen.Server.Served[0]).Alternatives.Select(name => name.Text),
        commonName = LeafNames.Of(seen.Server.Served[0]).CommonName,
        matches = verdict.Matches,
        message = verdict.Message,
    };

    private static object Store(TrustStore store, ChainVerdict? verdict) => new
    {
        store.Client,
        store.Path,
        store.Exists,
        store.Format,
        store.Problem,
        store.UsedBy,
        certificates = store.Certificates.Count,
        verdict = verdict is null ? null : new
        {
            trusted = verdict.IsTrusted,
            error = verdict.Error?.Number,
            name = verdict.Error?.Name,
            text = verdict.Error?.Text,
            depth = verdict.Error is null ? (int?)null : verdict.Depth,
            code = verdict.Code,
            path = verdict.Path.Select((X509Certificate2 element) => element.Subject),
        },
    };

    private static object Crl(RevocationList list) => new
    {
        issuer = list.Issuer.Name,
        thisUpdate = list.ThisUpdate.UtcDateTime,
        nextUpdate = list.NextUpdate?.UtcDateTime,
        revoked = list.Count,
    };

    private static object Tls(ServerSide server) => new
    {
        versions = server.Versions.Where(answer => answer.IsAccepted).Select(answer => TransportFindings.Name(answer.Offered)),
        protocol = server.Protocol,
        cipherSuite = server.CipherSuite,
        alpn = server.RefusesAlpn ? "refused" : server.HasAlpn ? "chosen" : "ignored",
        direct = server.Direct?.IsAccepted,
        channelBinding = server.HasEndpointBinding ? "tls-server-end-point" : null,
        asksFor = server.OverTls?.AsksFor,
        handshakeFailure = server.HandshakeFailure,
    };
}
