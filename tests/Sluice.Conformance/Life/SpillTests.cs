using Sluice.Conformance.Fixtures;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Life;

/// <summary>Statements that need more room for temporary files than the operator gives them.</summary>
[Collection(OwnServersCollection.Name)]
public sealed class SpillTests
{
    [Theory]
    [InlineData("select i from generate_series(1, 5000000) as g(i) order by md5(i::text)")]
    [InlineData("select md5(i::text), count(*) from generate_series(1, 5000000) as g(i) group by 1 order by 2, 1")]
    public async Task A_full_spill_folder_ends_the_statement_and_nothing_else(string sql)
    {
        using var lake = new TestLake();
        await using var server = await SluiceServer.StartAsync(lake.Path, "--memory-limit", "100MB", "--spill-limit", "64MB");
        await using var client = await WireClient.ConnectAsync(server.Target);
        await using var other = await WireClient.ConnectAsync(server.Target);

        var refused = await client.QueryAsync(sql);

        Assert.Equal(['T', 'E', 'Z'], refused.Select(message => message.Type));
        var error = refused[1].ErrorFields();
        Assert.Equal(("ERROR", "53100"), (error['S'], error['C']));
        Assert.Contains("--spill-limit", error['H'], StringComparison.Ordinal);
        foreach (var session in new[] { client, other })
            Assert.Equal("DataRow \"500000\"", (await session.QueryAsync("select max(i) from (select i from generate_series(1, 500000) as g(i) order by md5(i::text)) as s"))[1].ToString());
        Assert.Empty(SpilledTo(server));
    }

    // What a statement laid aside is gone with it.
    private static IEnumerable<string> SpilledTo(SluiceServer server) =>
        Directory.EnumerateFiles(Path.Combine(server.DataFolder, "engine"), "*", SearchOption.AllDirectories)
            .Where(file => file.Contains($"{Path.DirectorySeparatorChar}spill{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
