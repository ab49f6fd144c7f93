using Sluice.Testing.Certificates;

namespace Sluice.Conformance.Faults.Seeds;

/// <summary>What ~/.postgresql/root.crl says, or fails to say.</summary>
internal static class RevocationSeeds
{
    public static IEnumerable<Fault> All =>
    [
        new("revoked", async scene =>
        {
            var served = scene.Company.Issue(CertificateShape.For(FaultScene.ServerName));
            await scene.ServePostgresAsync(served);
            scene.Analyst.Write("root.crl", scene.Company.RevocationLists(served));
        }),
        new("crl-expired", async scene =>
        {
            await scene.ServePostgresWellAsync();
            scene.Analyst.Write("root.crl", scene.Company.RevocationLists(TimeSpan.FromDays(-1)));
        }),
        new("crl-missing", async scene =>
        {
            await scene.ServePostgresWellAsync();
            scene.Analyst.Write("root.crl", scene.Company.Intermediate.RevocationList(TimeSpan.FromDays(7)));
        }),
        new("crl-stale", async scene =>
        {
            await scene.ServePostgresWellAsync();
            using var former = TestAuthority.Root("Former Company Root");
            scene.Analyst.Write("root.crl", former.RevocationList(TimeSpan.FromDays(7)));
        }),
    ];
}
