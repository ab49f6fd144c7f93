using Sluice.Testing.Certificates;

namespace Sluice.Conformance.Faults.Seeds;

/// <summary>The certificate is for another name than the one typed.</summary>
internal static class NameSeeds
{
    public static IEnumerable<Fault> All =>
    [
        Named("name-mismatch", CertificateShape.For("warehouse.test"), FaultScene.ServerName),
        Named("ip-without-san", CertificateShape.For(FaultScene.ServerName), "127.0.0.1"),
        Named("wildcard-too-deep", CertificateShape.For("*.test"), "deep.db.test"),
        Named("common-name-only", new CertificateShape { CommonName = FaultScene.ServerName }, FaultScene.ServerName) with
        {
            // libpq falls back to the common name; Go, Node and .NET do not.
            Complaint = null,
        },
        Named("no-names", new CertificateShape(), FaultScene.ServerName) with
        {
            Complaint = "could not get server's host name from server certificate",
        },
        new("name-mismatch", async scene => scene.Analyst.Write("root.crt", await scene.ServeNewSluiceAsync()))
        {
            Name = "name-mismatch at Sluice",
            Host = "elsewhere.test",
            Complaint = "does not match host name",
        },
    ];

    private static Fault Named(string code, CertificateShape shape, string host) =>
        new(code, scene => scene.ServePostgresAsync(scene.Company.Issue(shape))) { Host = host, Complaint = "does not match host name" };
}
