using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Protocol.Types;

namespace Sluice.Engine.DuckDb.Tests.Sessions;

public sealed class DuckDbSessionTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Fact]
    public async Task Answers_who_and_where_it_is()
    {
        await using var session = await fixture.Test.SessionAsync();

        var row = Assert.Single(await session.QueryAsync(
            "select current_database(), current_schema(), version(), current_user, session_user, user, pg_backend_pid()"));

        Assert.Equal(["lake", "public", "PostgreSQL 17.5 (Sluice test)", "ann", "ann", "ann", 4711], row);
    }

    [Fact]
    public async Task Describes_without_running()
    {
        await using var session = await fixture.Test.SessionAsync();

        await using var query = await session.PrepareAsync(new QueryText("select id, label from numbers where id > error('ran')::int", []), CancellationToken.None);

        Assert.Equal(["id", "label"], query.Columns.Select(column => column.Name));
        Assert.Equal([PgTypes.Int8, PgTypes.Text], query.Columns.Select(column => column.PgType));
    }

    [Theory]
    [InlineData("select 1", 1)]
    [InlineData("values (1, 2)", 2)]
    [InlineData("from numbers", 2)]
    [InlineData("table numbers", 2)]
    [InlineData("explain select 1", 2)]
    [InlineData("explain analyze select 1", 2)]
    [InlineData("describe numbers", 6)]
    [InlineData("show tables", 1)]
    [InlineData("summarize numbers", 12)]
    [InlineData("insert into t values (1) returning a", 1)]
    [InlineData("insert into t values (1) returning a as \"Count\"", 1)]
    [InlineData("update t set a = 1 returning a, a", 2)]
    [InlineData("delete from t returning *", 1)]
    [InlineData("insert into t values (1)", 0)]
    [InlineData("insert into t select 1 as returning", 0)]
    [InlineData("update t set a = 2", 0)]
    [InlineData("delete from t", 0)]
    [InlineData("create temp table u as select 1", 0)]
    [InlineData("drop table t", 0)]
    public async Task Only_statements_that_return_rows_have_columns(string sql, int columns)
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp table t (a int)");

        await using var query = await session.PrepareAsync(new QueryText(sql, []), CancellationToken.None);
        await using var cursor = await query.OpenAsync([], CancellationToken.None);
        await cursor.RestAsync();

        Assert.Equal(columns, query.Columns.Count);
    }

    [Fact]
    public async Task Counts_the_rows_a_statement_changed()
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(3, await session.ExecuteAsync("create temp table t as select * from range(3) r(a)"));
        Assert.Equal(0, await session.ExecuteAsync("create temp table u (a int)"));
        Assert.Equal(5000, await session.ExecuteAsync("insert into u select * from range(5000)"));
        Assert.Equal(2, await session.ExecuteAsync("update t set a = 9 where a > 0"));
        Assert.Equal(3, await session.ExecuteAsync("delete from t"));
        Assert.Equal(0, await session.ExecuteAsync("delete from t"));
        await using var query = await session.PrepareAsync(new QueryText("insert into t values (1), (2) returning a", []), CancellationToken.None);
        await using var cursor = await query.OpenAsync([], CancellationToken.None);
        Assert.Equal([[1L], [2L]], await cursor.RestAsync());
        Assert.Equal(2, cursor.RowsAffected);
    }

    [Fact]
    public async Task Temporary_objects_are_the_sessions_own_and_can_be_discarded()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var other = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp table mine (a int)");
        await session.ExecuteAsync("create temp view sight as select * from mine");
        await session.ExecuteAsync("create temp sequence counter");
        await session.ExecuteAsync("create temp type mood as enum ('sad', 'glad')");
        await session.ExecuteAsync("create temp macro twice(a) as a * 2");
        await session.ExecuteAsync("create temp macro pair(a) as table select a, a");
        await session.ExecuteAsync("create or replace temp macro session_user() as 'root'");

        Assert.Equal("42P01", (await other.ErrorAsync("select * from mine")).SqlState);
        await session.DiscardTemporaryAsync(CancellationToken.None);

        Assert.Equal("42P01", (await session.ErrorAsync("select * from mine")).SqlState);
        Assert.Equal("42P01", (await session.ErrorAsync("select * from sight")).SqlState);
        Assert.Equal("42704", (await session.ErrorAsync("select 'sad'::mood")).SqlState);
        Assert.Equal("42883", (await session.ErrorAsync("select twice(1)")).SqlState);
        Assert.Equal("42883", (await session.ErrorAsync("select * from pair(1)")).SqlState);
        Assert.Equal("ann", await session.ValueAsync("select current_user"));
        Assert.Equal("ann", await session.ValueAsync("select session_user"));
    }

    [Fact]
    public async Task Unqualified_names_follow_the_search_path()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp table mine as select 1 as a");

        await session.SetSearchPathAsync([], CancellationToken.None);
        Assert.Equal("42P01", (await session.ErrorAsync("select * from numbers")).SqlState);
        Assert.NotEmpty(await session.QueryAsync("select * from public.numbers limit 1"));
        Assert.Equal(1, await session.ValueAsync("select a from mine"));

        await session.SetSearchPathAsync(["pg_catalog", "public"], CancellationToken.None);
        Assert.NotEmpty(await session.QueryAsync("select * from numbers limit 1"));
    }

    [Fact]
    public async Task Transactions_commit_roll_back_and_fail()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp table t (a int)");

        await session.BeginAsync(CancellationToken.None);
        await session.ExecuteAsync("insert into t values (1)");
        await session.RollbackAsync(CancellationToken.None);
        Assert.Equal(0L, await session.ValueAsync("select count(*) from t"));

        await session.BeginAsync(CancellationToken.None);
        await session.ExecuteAsync("insert into t values (1)");
        await session.CommitAsync(CancellationToken.None);
        Assert.Equal(1L, await session.ValueAsync("select count(*) from t"));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2024-07-01 14:00:00+02")]
    [InlineData("<+05>-05", "2024-07-01 17:00:00+05")]
    [InlineData("<-03>+03", "2024-07-01 09:00:00-03")]
    [InlineData("UTC", "2024-07-01 12:00:00+00")]
    public async Task Texts_of_timestamps_follow_the_time_zone(string zone, string expected)
    {
        await using var session = await fixture.Test.SessionAsync();

        await session.SetTimeZoneAsync(zone, CancellationToken.None);

        Assert.Equal(expected, await session.ValueAsync("select timestamptz '2024-07-01 12:00:00+00'::varchar"));
    }

    [Fact]
    public async Task A_plan_whose_columns_changed_fails_and_one_whose_did_not_goes_on()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp table t (a int)");
        await using var query = await session.PrepareAsync(new QueryText("select * from t", []), CancellationToken.None);
        await session.ExecuteAsync("insert into t values (1)");

        await using (var cursor = await query.OpenAsync([], CancellationToken.None))
            Assert.Equal([[1]], await cursor.RestAsync());
        await session.ExecuteAsync("alter table t alter column a type varchar");
        var error = await Assert.ThrowsAsync<Sluice.Protocol.Errors.PgErrorException>(async () => await query.OpenAsync([], CancellationToken.None));

        Assert.Equal("0A000", error.Error.SqlState);
        Assert.Equal("cached plan must not change result type", error.Error.Message);
    }
}
