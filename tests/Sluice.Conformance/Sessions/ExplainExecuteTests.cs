using Sluice.Conformance.Fixtures;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Sessions;

/// <summary>EXPLAIN EXECUTE shows the plan of a prepared statement with its arguments (manual, EXPLAIN).</summary>
[Collection(ServersCollection.Name)]
public sealed class ExplainExecuteTests(Servers servers)
{
    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task A_prepared_statement_is_explained(string server)
    {
        await using var client = await WireClient.ConnectAsync(await servers.TargetAsync(server));
        await client.QueryAsync("create temp table e (a int4); insert into e values (1), (2); prepare p (int4) as select a from e where a > $1; prepare w as delete from e");
        Assert.Contains((await client.QueryAsync("explain execute p(1)")).Select(MessageTrace.Format), line => line == "CommandComplete \"EXPLAIN\"");
        Assert.Contains((await client.QueryAsync("explain (analyze, format json) execute p(1)")).Select(MessageTrace.Format), line => line == "CommandComplete \"EXPLAIN\"");
        Assert.Equal("26000", await ErrorAsync(client, "explain execute no_such_statement"));
        Assert.Equal("42601", await ErrorAsync(client, "explain execute p"));
        Assert.Equal("22P02", await ErrorAsync(client, "explain execute p('x')"));

        // Only ANALYZE runs it.
        await client.QueryAsync("explain execute w");
        Assert.Contains((await client.QueryAsync("select count(*)::int4 as n from e")).Select(MessageTrace.Format), line => line == "DataRow \"2\"");
        await client.QueryAsync("explain analyze execute w");
        Assert.Contains((await client.QueryAsync("select count(*)::int4 as n from e")).Select(MessageTrace.Format), line => line == "DataRow \"0\"");
    }

    private static async Task<string> ErrorAsync(WireClient client, string sql) =>
        (await client.QueryAsync(sql)).Single(message => message.Type == 'E').ErrorFields()['C'];
}
