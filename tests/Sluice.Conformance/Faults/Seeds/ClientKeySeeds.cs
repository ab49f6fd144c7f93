using Sluice.Conformance.Faults.Places;
using Sluice.Testing.Certificates;

namespace Sluice.Conformance.Faults.Seeds;

/// <summary>The client's own certificate stops it, whether the server asks for one or not.</summary>
internal static class ClientKeySeeds
{
    public static readonly CertificateShape Alice = new()
    {
        CommonName = "alice", Usage = CertificateShape.ClientAuthentication,
    };

    public static IEnumerable<Fault> All =>
    [
        new("client-key-mismatch", async scene =>
        {
            await scene.ServePostgresWellAsync();
            scene.Analyst.Write("postgresql.crt", scene.Company.Issue(Alice).Pem);
            scene.Analyst.Write("postgresql.key", scene.Company.Issue(Alice).KeyPem);
        })
        {
            Complaint = "key values mismatch",
        },
        new("client-key-open", async scene =>
        {
            await scene.ServePostgresWellAsync();
            var alice = scene.Company.Issue(Alice);
            scene.Analyst.Write("postgresql.crt", alice.Pem);
            scene.Analyst.Write("postgresql.key", alice.KeyPem);
            SeedFile.SetMode(
                scene.Analyst.PathOf("postgresql.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        })
        {
            Complaint = "has group or world access",
        },
    ];
}
