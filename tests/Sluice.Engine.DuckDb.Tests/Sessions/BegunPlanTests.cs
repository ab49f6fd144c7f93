using Sluice.Engine.DuckDb.Sessions;
using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Engine.Output;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Tests.Sessions;

public sealed class BegunPlanTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Fact]
    public async Task What_runs_at_once_gives_its_rows_when_it_is_opened_and_again()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp sequence s");
        await using var query = await PrepareAsync(session, "select nextval('s') from range(3)");

        Assert.Equal([1L, 2L, 3L], await RowsAsync(query));
        Assert.Equal([4L, 5L, 6L], await RowsAsync(query));
    }

    [Fact]
    public async Task One_that_nobody_opens_leaves_the_session_to_others()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using (var unopened = await PrepareAsync(session, "select i from range(100000) r(i)"))
            Assert.Equal(["i"], unopened.Columns.Select(column => column.Name));

        Assert.Equal(7L, await session.ValueAsync("select count(*) + 4 from range(3)"));
    }

    [Theory]
    [InlineData(5000)]
    [InlineData(2048 * (DuckDbCursor.MostChunksKept + 50))]
    public async Task Another_statement_in_between_cuts_nothing_short(int rows)
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await PrepareAsync(session, $"select i from range({rows}) r(i)");

        Assert.Equal(3L, await session.ValueAsync("select count(*) from range(3)"));
        Assert.Equal(rows, (await RowsAsync(query)).Count);
    }

    [Fact]
    public async Task What_another_statement_has_changed_is_seen()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp table seen (a int)");
        await using var query = await PrepareAsync(session, "select count(*) from seen");
        await session.ExecuteAsync("insert into seen values (1), (2)");

        Assert.Equal([2L], await RowsAsync(query));
    }

    [Fact]
    public async Task What_a_setting_has_changed_is_seen()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await PrepareAsync(session, "select date_part('day', a::date)::int8 from (values ('01/02/2024')) as v(a)");
        session.SetDateOrder(DateOrder.Dmy);

        Assert.Equal([1L], await RowsAsync(query));
    }

    [Theory]
    [InlineData("select count(*) from given")]
    [InlineData("select error(a::text) from given")]
    public async Task What_was_given_up_is_run_when_it_is_opened(string sql)
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp table given (a int)");
        await session.ExecuteAsync("insert into given values (1)");
        await using var query = await PrepareAsync(session, sql);
        await session.GiveUpBegunAsync();
        await session.ExecuteAsync("truncate given");

        Assert.Equal(sql.Contains("count", StringComparison.Ordinal) ? [0L] : [], await RowsAsync(query));
    }

    [Fact]
    public async Task What_goes_wrong_is_told_when_it_is_opened()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await PrepareAsync(session, "select case when i >= 0 then error('late')::int else i end as n from range(10) r(i)");

        Assert.Equal(["n"], query.Columns.Select(column => column.Name));
        var error = await Assert.ThrowsAsync<PgErrorException>(async () => await RowsAsync(query));
        Assert.Equal("late", error.Error.Message);
    }

    [Fact]
    public async Task What_cannot_be_planned_is_told_at_once()
    {
        await using var session = await fixture.Test.SessionAsync();
        var error = await Assert.ThrowsAsync<PgErrorException>(async () => await PrepareAsync(session, "select i from nowhere"));
        Assert.Equal(SqlStates.UndefinedTable, error.Error.SqlState);
    }

    [Theory]
    [InlineData("create temp table made as select 1 as a")]
    [InlineData("insert into kept select 1")]
    public async Task What_changes_something_waits_until_it_is_opened(string sql)
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp table kept (a int)");
        await using (await PrepareAsync(session, sql))
        {
        }

        Assert.Equal(0L, await session.ValueAsync("select count(*) from kept"));
        await session.ExecuteAsync("create temp table made (b int)");
    }

    [Fact]
    public async Task A_statement_that_takes_parameters_waits_for_them()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await PrepareAsync(session, "select $1::int8 + i from range(1) r(i)");
        await using var cursor = await query.OpenAsync([Run.Value(Protocol.Types.PgTypes.Int8, 5L)], CancellationToken.None);
        Assert.Equal(5L, Assert.Single(Assert.Single(await cursor.RestAsync())));
    }

    private static ValueTask<IPreparedQuery> PrepareAsync(IEngineSession session, string sql) =>
        session.PrepareToOpenAsync(new QueryText(sql, []), CancellationToken.None);

    private static async Task<List<object?>> RowsAsync(IPreparedQuery query)
    {
        await using var cursor = await query.OpenAsync([], CancellationToken.None);
        return [.. (await cursor.RestAsync()).Select(row => row[0])];
    }
}
