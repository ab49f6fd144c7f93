using Sluice.Conformance.Fixtures;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Sessions;

/// <summary>Where a session's statements differ from PostgreSQL's, or are about the lake (docs/sessions.md).</summary>
[Collection(ServersCollection.Name)]
public sealed class SessionStatementTests(Servers servers)
{
    private const string Broken = "select v::int4 as n from (values ('1'), ('x')) as t(v)";

    [Fact]
    public async Task Unqualified_tables_are_found_where_the_search_path_says()
    {
        await using var client = await ConnectAsync();
        Assert.Equal(["3"], await RowsAsync(client, "select count(*)::int4 as n from people"));
        await client.QueryAsync("set search_path = ''");
        Assert.Equal("42P01", await ErrorAsync(client, "select * from people"));
        Assert.Equal(["3"], await RowsAsync(client, "select count(*)::int4 as n from public.people"));
        await client.QueryAsync("set search_path = no_such_schema, \"$user\", public");
        Assert.Equal(["3"], await RowsAsync(client, "select count(*)::int4 as n from people"));
        await client.QueryAsync("begin; set local search_path = pg_catalog; rollback");
        Assert.Equal(["3"], await RowsAsync(client, "select count(*)::int4 as n from people"));
        await client.QueryAsync("begin; set local search_path = pg_catalog");
        Assert.Equal("42P01", await ErrorAsync(client, "select * from people"));
    }

    [Fact]
    public async Task A_prepared_statement_runs_by_the_settings_there_are()
    {
        await using var client = await ConnectAsync();
        await client.QueryAsync("prepare p as select count(*)::int4 as n from people");
        await client.QueryAsync("prepare z as select (t::timestamptz at time zone 'UTC')::text as t from (values (timestamp '2024-07-01 12:00')) as v(t)");
        Assert.Equal(["3"], await RowsAsync(client, "execute p"));
        Assert.Equal(["2024-07-01 12:00:00"], await RowsAsync(client, "execute z"));

        await client.QueryAsync("set search_path = ''");
        Assert.Equal("42P01", await ErrorAsync(client, "execute p"));
        await client.QueryAsync("set search_path = public");
        await client.QueryAsync("set timezone = 'Asia/Tokyo'");

        Assert.Equal(["3"], await RowsAsync(client, "execute p"));
        Assert.Equal(["2024-07-01 03:00:00"], await RowsAsync(client, "execute z"));
    }

    [Fact]
    public async Task A_cursor_runs_by_the_settings_it_was_declared_under()
    {
        await using var client = await ConnectAsync();
        await client.QueryAsync("begin; declare c cursor for select count(*)::int4 as n from people");
        await client.QueryAsync("set local search_path = ''");
        Assert.Equal(["3"], await RowsAsync(client, "fetch all c"));
    }

    [Fact]
    public async Task A_cursor_reads_the_lake_while_other_statements_run()
    {
        await using var client = await ConnectAsync();
        await client.QueryAsync("begin; declare a cursor for select * from people; declare b cursor for select i from range(200000) r(i)");
        for (var i = 0; i < 3; i++)
        {
            Assert.Single(await RowsAsync(client, "fetch a"));
            Assert.Equal(1000, (await RowsAsync(client, "fetch 1000 b")).Count);
            Assert.Equal(["1"], await RowsAsync(client, "select 1::int4 as one"));
        }

        Assert.Empty(await RowsAsync(client, "fetch a"));
        Assert.Equal(197_000, (await RowsAsync(client, "fetch all b")).Count);
    }

    [Fact]
    public async Task A_cursor_too_long_to_be_kept_says_so_and_is_not_cut_short()
    {
        await using var client = await ConnectAsync();
        await client.QueryAsync("begin; declare c cursor for select i from range(5000000) r(i); fetch c; select count(*) from people");
        Assert.Equal("53400", await ErrorAsync(client, "move all c"));
    }

    [Fact]
    public async Task A_cursor_with_hold_too_long_to_be_kept_fails_its_commit()
    {
        await using var client = await ConnectAsync();
        await client.QueryAsync("begin; declare c cursor with hold for select i from range(5000000) r(i); create temp table lost (a int)");
        var answer = await client.QueryAsync("commit");
        Assert.Equal("53400", answer.Single(message => message.Type == 'E').ErrorFields()['C']);
        Assert.Equal("ReadyForQuery I", answer[^1].ToString());
        Assert.Equal("42P01", await ErrorAsync(client, "select * from lost"));
        Assert.Equal("34000", await ErrorAsync(client, "fetch c"));
    }

    [Fact]
    public async Task A_cursor_with_hold_outside_a_block_streams_however_long_it_is()
    {
        await using var client = await ConnectAsync();
        await client.QueryAsync("declare c cursor with hold for select i from range(5000000) r(i)");
        Assert.Equal("CommandComplete \"MOVE 4999999\"", (await client.QueryAsync("move 4999999 c"))[0].ToString());
        Assert.Equal(["4999999"], await RowsAsync(client, "fetch all c"));
    }

    [Fact]
    public async Task A_cursor_does_not_see_what_was_written_after_it()
    {
        await using var client = await ConnectAsync();
        await client.QueryAsync("begin; create temp table seen (a int4); insert into seen values (1); declare c cursor for select a from seen");
        await client.QueryAsync("insert into seen values (2)");
        Assert.Equal(["1"], await RowsAsync(client, "fetch all c"));
    }

    [Fact]
    public async Task A_savepoint_over_what_was_written_is_refused_and_the_block_stays_failed()
    {
        await using var client = await ConnectAsync();
        await client.QueryAsync("begin; create temp table w (a int4); savepoint s; insert into w values (1)");
        Assert.Equal("0A000", await ErrorAsync(client, "rollback to s"));
        Assert.Equal("25P02", await ErrorAsync(client, "select 1"));
        await client.QueryAsync("rollback");
    }

    [Fact]
    public async Task What_was_written_before_a_savepoint_outlives_an_error_after_it()
    {
        await using var client = await ConnectAsync();
        await client.QueryAsync("begin; create temp table w (a int4); insert into w values (1); savepoint s");
        Assert.Equal("22P02", await ErrorAsync(client, Broken));
        Assert.Equal("CommandComplete \"ROLLBACK\"", (await client.QueryAsync("rollback to s"))[0].ToString());
        await client.QueryAsync("insert into w values (2); commit");
        Assert.Equal(["1", "2"], await RowsAsync(client, "select a from w order by a"));
    }

    [Fact]
    public async Task Any_lock_is_granted_on_a_table_there_is()
    {
        await using var client = await ConnectAsync();
        Assert.Equal("CommandComplete \"LOCK TABLE\"", (await client.QueryAsync("begin; lock table only people in access share mode"))[1].ToString());
        Assert.Equal("CommandComplete \"LOCK TABLE\"", (await client.QueryAsync("lock table people in share mode"))[0].ToString());
        Assert.Equal("42P01", await ErrorAsync(client, "lock table no_such_table"));
    }

    private async Task<WireClient> ConnectAsync() => await WireClient.ConnectAsync(await servers.TargetAsync("sluice"));

    private static async Task<List<string?>> RowsAsync(WireClient client, string sql)
    {
        var answer = await client.QueryAsync(sql);
        Assert.DoesNotContain(answer, message => message.Type == 'E');
        return [.. answer.Where(message => message.Type == 'D').Select(message => message.Texts()[0])];
    }

    private static async Task<string> ErrorAsync(WireClient client, string sql) =>
        (await client.QueryAsync(sql)).Single(message => message.Type == 'E').ErrorFields()['C'];
}
