using System.Text.Json;
using Sluice.Conformance.Fixtures;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Explain;

/// <summary>EXPLAIN by what clients rely on: its column, its tag, its shape, that it runs only with ANALYZE, and that it tells no paths.</summary>
[Collection(ServersCollection.Name)]
public sealed class ExplainTests(Servers servers)
{
    [Theory]
    [InlineData("postgres", "explain select 1", "text")]
    [InlineData("sluice", "explain select 1", "text")]
    [InlineData("postgres", "explain (analyze, verbose, costs off, timing off, buffers, summary off, settings) select 1", "text")]
    [InlineData("sluice", "explain (analyze, verbose, costs off, timing off, buffers, summary off, settings) select 1", "text")]
    [InlineData("postgres", "explain (format json) select 1", "json")]
    [InlineData("sluice", "explain (format json) select 1", "json")]
    public async Task It_answers_one_column(string server, string sql, string type)
    {
        await using var client = await WireClient.ConnectAsync(await servers.TargetAsync(server));
        var answer = await client.QueryAsync(sql);
        Assert.Equal($"RowDescription \"QUERY PLAN\" {type} text", MessageTrace.Format(answer[0]));
        Assert.Equal("CommandComplete \"EXPLAIN\"", MessageTrace.Format(answer[^2]));
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task Only_analyze_runs_the_statement_and_a_rollback_undoes_it(string server)
    {
        await using var client = await WireClient.ConnectAsync(await servers.TargetAsync(server));
        await client.QueryAsync("create temp table t (a int4)");
        await client.QueryAsync("explain insert into t values (1)");
        Assert.Equal("0", await CountAsync(client));
        await client.QueryAsync("explain analyze insert into t values (1)");
        Assert.Equal("1", await CountAsync(client));
        await client.QueryAsync("begin; explain (analyze) delete from t; rollback");
        Assert.Equal("1", await CountAsync(client));
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task Json_reads_as_a_plan(string server)
    {
        await using var client = await WireClient.ConnectAsync(await servers.TargetAsync(server));
        await client.QueryAsync("create temp table t (a int4)");
        await client.QueryAsync("insert into t values (1), (2), (3)");
        var answer = await client.QueryAsync("explain (analyze, format json) select count(*) from t where a > 1");
        using var document = JsonDocument.Parse(answer.First(message => message.Type == 'D').Values()[0]!);
        var plan = document.RootElement[0].GetProperty("Plan");
        Assert.Equal(("Aggregate", "Plain"), (plan.GetProperty("Node Type").GetString(), plan.GetProperty("Strategy").GetString()));
        var scan = plan.GetProperty("Plans")[0];
        Assert.Equal(("Seq Scan", "t"), (scan.GetProperty("Node Type").GetString(), scan.GetProperty("Relation Name").GetString()));
        Assert.Equal(2, scan.GetProperty("Actual Rows").GetInt32());
        Assert.True(document.RootElement[0].GetProperty("Execution Time").GetDouble() >= 0);
    }

    [Theory]
    [InlineData("explain (format foo) select 1", "22023 unrecognized value for EXPLAIN option \"format\": \"foo\" position=10")]
    [InlineData("explain (foo) select 1", "42601 unrecognized EXPLAIN option \"foo\" position=10")]
    [InlineData("explain (wal) select 1", "22023 EXPLAIN option WAL requires ANALYZE")]
    [InlineData("explain (timing) select 1", "22023 EXPLAIN option TIMING requires ANALYZE")]
    [InlineData("explain (analyze maybe) select 1", "42601 analyze requires a Boolean value")]
    [InlineData("explain copy t to stdout", "42601 syntax error at or near \"copy\" position=9")]
    public async Task Mistakes_are_told_as_PostgreSQL_tells_them(string sql, string error)
    {
        foreach (var server in new[] { "postgres", "sluice" })
        {
            await using var client = await WireClient.ConnectAsync(await servers.TargetAsync(server));
            Assert.Equal($"ErrorResponse ERROR {error}", MessageTrace.Format((await client.QueryAsync(sql))[0]));
        }
    }

    [Theory]
    [InlineData("explain (analyze, verbose) select * from people where id > 1")]
    [InlineData("explain (analyze, verbose, format json) select * from sales where year = 2024")]
    [InlineData("explain verbose select p.name, count(*) from people p, sales s group by p.name")]
    public async Task No_plan_tells_a_path_of_the_server(string sql)
    {
        await using var client = await WireClient.ConnectAsync(await servers.TargetAsync("sluice"));
        var answer = await client.QueryAsync(sql);
        Assert.Contains(answer, message => message.Type == 'D');
        Assert.DoesNotContain(answer, message => MessageTrace.Format(message).Contains('/', StringComparison.Ordinal));
    }

    private static async Task<string> CountAsync(WireClient client)
    {
        var answer = await client.QueryAsync("select count(*) as n from t");
        return System.Text.Encoding.UTF8.GetString(answer.First(message => message.Type == 'D').Values()[0]!);
    }
}
