using Sluice.Testing.Certificates;

namespace Sluice.Conformance.Faults.Seeds;

/// <summary>The server has the right certificate and sends the wrong company with it.</summary>
internal static class ChainSeeds
{
    public static IEnumerable<Fault> All =>
    [
        new("missing-intermediate", scene =>
        {
            var served = scene.Company.Issue(CertificateShape.For(FaultScene.ServerName));
            return scene.ServePostgresAsync(served, served.Pem);
        }),
        new("chain-out-of-order", async scene =>
        {
            using var department = scene.Company.Intermediate.Intermediate("Example Company Data CA");
            var served = department.Issue(CertificateShape.For(FaultScene.ServerName));
            await scene.ServePostgresAsync(served, served.Pem + scene.Company.Intermediate.Pem + department.Pem);
        })
        {
            // OpenSSL looks for issuers among all it was sent.
            Complaint = null,
        },
    ];
}
