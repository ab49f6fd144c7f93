using Sluice.Testing.Certificates;

namespace Sluice.Conformance.Faults.Seeds;

/// <summary>The root the client has is not the server's.</summary>
internal static class TrustSeeds
{
    private static readonly CertificateShape Good = CertificateShape.For(FaultScene.ServerName);

    public static IEnumerable<Fault> All =>
    [
        new("root-not-trusted", async scene =>
        {
            await scene.ServeSluiceAsync();
            scene.Analyst.Write("root.crt", scene.Company.Root.Pem);
        }),
        new("root-not-trusted", async scene =>
        {
            using var former = TestAuthority.Root("Former Company Root");
            await scene.ServePostgresWellAsync();
            scene.Analyst.Write("root.crt", former.Pem);
        })
        {
            Name = "root-not-trusted at PostgreSQL",
            Person = (scene, asked) =>
            {
                Assert.Contains("\"Example Company Root\" for its certificate (PEM), as root.crt", asked, StringComparison.Ordinal);
                File.WriteAllText(Path.Combine(scene.Analyst.Handover, "root.crt"), scene.Company.Root.Pem);
            },
        },
        new("root-rekeyed", async scene =>
        {
            using var old = TestAuthority.Namesake(await scene.ServeSluiceAsync());
            scene.Analyst.Write("root.crt", old.Pem);
        }),
        SelfSigned("self-signed", Good),
        // As Debian's snakeoil certificate, which may itself be put among the roots.
        SelfSigned("self-signed without key usage", Good with { HasKeyUsage = false }),
    ];

    private static Fault SelfSigned(string name, CertificateShape shape) =>
        new("self-signed", scene => scene.ServePostgresAsync(LeafRequest.SelfSigned(shape))) { Name = name };
}
