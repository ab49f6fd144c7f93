using Sluice.Conformance.Faults.Places;

namespace Sluice.Conformance.Faults.Seeds;

/// <summary>The right root is not where libpq looks, or not as libpq reads it.</summary>
internal static class RootFileSeeds
{
    public static IEnumerable<Fault> All =>
    [
        new("root-file-missing", scene => scene.ServeSluiceAsync()) { Complaint = "root certificate file \".*\" does not exist" },
        new("root-in-another-home", async scene =>
            scene.Analyst.WriteForColleague("bob", "root.crt", await scene.ServeSluiceAsync()))
        {
            Complaint = "root certificate file \".*\" does not exist",
        },
        new("root-file-unreadable", async scene =>
        {
            scene.Analyst.Write("root.crt", await scene.ServeSluiceAsync());
            SeedFile.SetMode(scene.Analyst.RootFile, UnixFileMode.None);
        })
        {
            Complaint = "could not read root certificate file \".*/root.crt\": ",
        },
        new("root-file-not-pem", async scene =>
        {
            await scene.ServePostgresWellAsync();
            scene.Analyst.Write("root.crt", scene.Company.Root.Der);
        })
        {
            Complaint = "could not read root certificate file \".*\": no certificate or crl found",
        },
    ];
}
