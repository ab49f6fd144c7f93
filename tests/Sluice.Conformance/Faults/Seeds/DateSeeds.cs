using Sluice.Testing.Certificates;

namespace Sluice.Conformance.Faults.Seeds;

/// <summary>A date that has passed, one that has not come, or a clock that thinks so.</summary>
internal static class DateSeeds
{
    private static readonly TimeSpan Yesterday = TimeSpan.FromDays(-1);
    private static readonly CertificateShape Good = CertificateShape.For(FaultScene.ServerName);

    public static IEnumerable<Fault> All =>
    [
        new("leaf-expired", scene =>
            scene.ServePostgresAsync(scene.Company.Issue(Good with { Begins = TimeSpan.FromDays(-30), Ends = Yesterday }))),
        new("intermediate-expired", async scene =>
        {
            using var old = scene.Company.Root.Intermediate("Example Company Old CA", Yesterday);
            await scene.ServePostgresAsync(old.Issue(Good));
        }),
        new("root-expired", async scene =>
        {
            using var old = TestAuthority.Root("Example Company Old Root", Yesterday);
            await scene.ServePostgresUntrustedAsync(old.Issue(Good));
            scene.Analyst.Write("root.crt", old.Pem);
        }),
        new("not-yet-valid", scene =>
            scene.ServePostgresAsync(scene.Company.Issue(Good with { Begins = TimeSpan.FromDays(2) }))),
        new("clock-off", async scene =>
        {
            scene.Analyst.Write("root.crt", await scene.ServeSluiceAsync());
            scene.Analyst.SetClock("-400d");
        })
        {
            Name = "clock-off, slow",
        },
        new("clock-off", async scene =>
        {
            scene.Analyst.Write("root.crt", await scene.ServeSluiceAsync());
            scene.Analyst.SetClock("+500d");
        })
        {
            Name = "clock-off, fast",
        },
    ];
}
