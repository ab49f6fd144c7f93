using Sluice.Conformance.Clients;

namespace Sluice.Conformance.Faults;

/// <summary>Each seed is a true fault: the real psql refuses the server for that very reason, under verify-full.</summary>
[Collection(FaultCollection.Name)]
public sealed class SeedTests(FaultServers servers)
{
    public static TheoryData<string> Names => FaultCatalogue.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Psql_refuses(string name)
    {
        var fault = FaultCatalogue.Find(name);
        using var scene = new FaultScene(servers, fault.Host);
        await fault.Seed(scene);
        await scene.Analyst.SettleAsync();
        foreach (var client in new[] { Psql.Libpq15, Psql.Libpq18 })
        {
            var psql = await scene.Analyst.PsqlAsync(client, scene.Target);
            if (fault.Complaint is { } complaint && fault.Complainers.Contains(client))
            {
                Assert.Equal(2, psql.ExitCode);
                Assert.Matches(complaint, psql.Error);
            }
            else
            {
                Assert.Equal((0, "42\n", ""), (psql.ExitCode, psql.Output, psql.Error));
            }
        }
    }
}
