using Sluice.Testing.Certificates;

namespace Sluice.Conformance.Faults.Seeds;

/// <summary>What ~/.postgresql/root.crl says, or fails to say.</summary>
internal static class RevocationSeeds
{
    private static readonly TimeSpan NextWeek = TimeSpan.FromDays(7);
    private static readonly TimeSpan Yesterday = TimeSpan.FromDays(-1);

    public static IEnumerable<Fault> All =>
    [
        new("revoked", async scene =>
        {
            scene.Analyst.Write("root.crt", await scene.ServeSluiceAsync());
            var (authority, served) = await scene.SluiceAuthorityAsync();
            scene.Analyst.Write("root.crl", authority.RevocationList(NextWeek, served));
        }),
        new("revoked", async scene =>
        {
            var served = scene.Company.Issue(CertificateShape.For(FaultScene.ServerName));
            await scene.ServePostgresAsync(served);
            scene.Analyst.Write("root.crl", scene.Company.RevocationLists(served.Certificate));
        })
        {
            Name = "revoked at PostgreSQL",
        },
        new("crl-expired", async scene =>
        {
            scene.Analyst.Write("root.crt", await scene.ServeSluiceAsync());
            scene.Analyst.Write("root.crl", (await scene.SluiceAuthorityAsync()).Authority.RevocationList(Yesterday));
        }),
        new("crl-expired", async scene =>
        {
            await scene.ServePostgresWellAsync();
            scene.Analyst.Write("root.crl", scene.Company.RevocationLists(Yesterday));
        })
        {
            Name = "crl-expired at PostgreSQL",
            Person = (scene, asked) => HandOver(scene, asked, "Example Company Issuing CA", scene.Company.RevocationLists()),
        },
        new("crl-missing", async scene =>
        {
            await scene.ServePostgresWellAsync();
            scene.Analyst.Write("root.crl", scene.Company.Intermediate.RevocationList(NextWeek));
        })
        {
            Person = (scene, asked) => HandOver(scene, asked, "Example Company Root", scene.Company.Root.RevocationList(NextWeek)),
        },
        new("crl-stale", async scene =>
        {
            await scene.ServePostgresWellAsync();
            using var former = TestAuthority.Root("Former Company Root");
            scene.Analyst.Write("root.crl", former.RevocationList(NextWeek));
        }),
    ];

    private static void HandOver(FaultScene scene, string asked, string authority, string list)
    {
        Assert.Contains($"\"{authority}\" for its current CRL (PEM), as root.crl", asked, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(scene.Analyst.Handover, "root.crl"), list);
    }
}
