using Sluice.Conformance.Fixtures;
using Sluice.Testing.Processes;

namespace Sluice.Conformance.Kit;

[Collection(ServersCollection.Name)]
public sealed class PostgresServerTests(Servers servers)
{
    [Theory]
    [InlineData("verify-full", 0, "1\n")]
    [InlineData("disable", 2, "no encryption")]
    public async Task Psql_connects_over_tls_only(string mode, int exitCode, string said)
    {
        var target = await servers.TargetAsync("postgres");
        var psql = await new Command(
            "psql", $"host={target.Host} port={target.Port} user={target.User} dbname={target.Database} sslmode={mode} sslrootcert={target.RootCertificatePath}",
            "-XAtc", "select 1")
        { Environment = new Dictionary<string, string> { ["PGPASSWORD"] = target.Password } }.RunAsync();
        Assert.Equal(exitCode, psql.ExitCode);
        Assert.Contains(said, psql.Output + psql.Error, StringComparison.Ordinal);
    }
}
