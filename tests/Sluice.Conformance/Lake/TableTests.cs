using Sluice.Conformance.Fixtures;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Lake;

/// <summary>The small lake's files are tables, and their rows are right.</summary>
[Collection(ServersCollection.Name)]
public sealed class TableTests(Servers servers)
{
    [Theory]
    [InlineData("select id::int4 as id, name from people order by id", "\"1\" \"Ada\"|\"2\" \"Grace\"|\"3\" NULL")]
    [InlineData("select id::int4 as id, what from public.events order by id", "\"1\" \"start\"|\"2\" \"stop\"")]
    [InlineData("select year::int4 as y, item, price::int4 as p from sales where item = 'pen' order by y", "\"2023\" \"pen\" \"3\"|\"2024\" \"pen\" \"4\"")]
    [InlineData("select count(*)::int4 as n from sales where year = 2024", "\"2\"")]
    public async Task A_file_or_folder_is_a_table(string sql, string rows)
    {
        await using var client = await WireClient.ConnectAsync(await servers.TargetAsync("sluice"));
        var answer = await client.QueryAsync(sql);
        var received = answer.Where(message => message.Type is 'D' or 'E').Select(message => message.ToString().Replace("DataRow ", "", StringComparison.Ordinal));
        Assert.Equal(rows, string.Join('|', received));
    }

    [Theory]
    [InlineData("insert into people values (4, 'Eve')")]
    [InlineData("update people set name = 'Eve'")]
    [InlineData("delete from people")]
    [InlineData("drop table people")]
    [InlineData("alter table people add column x int4")]
    [InlineData("create table public.planted (a int4)")]
    public async Task The_lake_cannot_be_changed(string sql)
    {
        await using var client = await WireClient.ConnectAsync(await servers.TargetAsync("sluice"));
        var answer = await client.QueryAsync(sql);
        Assert.Contains(answer, message => message.Type == 'E');
        Assert.Equal("DataRow \"3\"", (await client.QueryAsync("select count(*)::int4 as n from people"))[1].ToString());
    }

    [Fact]
    public async Task Temporary_tables_are_a_sessions_own()
    {
        var target = await servers.TargetAsync("sluice");
        await using var one = await WireClient.ConnectAsync(target);
        await using var other = await WireClient.ConnectAsync(target);
        await one.QueryAsync("create temporary table mine as select 7::int4 as a");
        Assert.Equal("DataRow \"7\"", (await one.QueryAsync("select a from mine"))[1].ToString());
        Assert.Equal("42P01", (await other.QueryAsync("select a from mine"))[0].ErrorFields()['C']);
    }
}
