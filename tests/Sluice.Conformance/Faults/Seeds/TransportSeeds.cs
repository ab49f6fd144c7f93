using Sluice.Conformance.Clients;
using Sluice.Testing.Certificates;

namespace Sluice.Conformance.Faults.Seeds;

/// <summary>TLS itself does not come about.</summary>
internal static class TransportSeeds
{
    public static IEnumerable<Fault> All =>
    [
        Set("plaintext-only", "ssl = off", "server does not support SSL"),
        Set(
            "old-tls-only",
            "ssl_min_protocol_version = 'TLSv1'\nssl_max_protocol_version = 'TLSv1.1'",
            "SSL error: (tlsv1 alert protocol version|unsupported protocol)"),
        new("alpn-refused", scene => scene.ServeBehindFrontAsync())
        {
            Complaint = "SSL error: .*no application protocol",
            // libpq offers ALPN since version 17.
            Complainers = [Psql.Libpq18],
            Person = (scene, asked) =>
            {
                Assert.Contains("ssl_alpn postgresql;", asked, StringComparison.Ordinal);
                scene.Front!.Protocol = "postgresql";
            },
        },
    ];

    private static Fault Set(string code, string settings, string complaint) =>
        new(code, scene => scene.ServePostgresAsync(
            scene.Company.Issue(CertificateShape.For(FaultScene.ServerName)), settings: settings))
        {
            Complaint = complaint,
        };
}
