using Sluice.Testing.Certificates;

namespace Sluice.Conformance.Faults.Seeds;

/// <summary>The server has the right certificate and sends the wrong company with it.</summary>
internal static class ChainSeeds
{
    private static readonly CertificateShape Good = CertificateShape.For(FaultScene.ServerName);

    public static IEnumerable<Fault> All =>
    [
        new("missing-intermediate", scene =>
        {
            var served = scene.Company.Issue(Good with { IssuerAddress = scene.Company.Address });
            return scene.ServePostgresAsync(served, served.Pem);
        }),
        new("missing-intermediate", scene =>
        {
            var served = scene.Company.Issue(Good);
            return scene.ServePostgresAsync(served, served.Pem);
        })
        {
            Name = "missing-intermediate without an address",
            Person = (scene, asked) =>
            {
                Assert.Contains("\"Example Company Issuing CA\" for its certificate (PEM), as intermediate.crt", asked, StringComparison.Ordinal);
                File.WriteAllText(Path.Combine(scene.Analyst.Handover, "intermediate.crt"), scene.Company.Intermediate.Pem);
            },
        },
        new("chain-out-of-order", async scene =>
        {
            using var department = scene.Company.Intermediate.Intermediate("Example Company Data CA");
            var served = department.Issue(Good);
            await scene.ServePostgresAsync(served, served.Pem + scene.Company.Intermediate.Pem + department.Pem);
        })
        {
            // OpenSSL looks for issuers among all it was sent.
            Complaint = null,
        },
    ];
}
