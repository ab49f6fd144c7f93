using Sluice.Engine.DuckDb.Columns;
using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;

namespace Sluice.Engine.DuckDb.Tests.Sessions;

/// <summary>Queries of the lake that run in the call that plans them must be what they are when they are planned before.</summary>
public sealed class DirectRunTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    public static TheoryData<string> Queries =>
    [
        "select id, label from numbers order by id desc",
        "select * from numbers order by label",
        "select id, id, label as id from numbers order by 1",
        "select label as x, id as x from numbers order by 2",
        "select id as label, label from numbers order by 1",
        "select ID as a, LABEL, id::text, id from numbers order by 1",
        "select *, label from numbers order by 1",
        "select a.*, b.* from numbers a join numbers b using (id) order by 1",
        "select * from numbers a, numbers b order by 1, 3",
        "select * from (select label, label from numbers) s order by 1",
        "with t as (select id, id from numbers) select * from t order by 1",
        "select id from numbers union all select 7 order by 1 desc limit 2",
        "select count(*), count(*), max(label), 1, 'a' from numbers",
        "select '1'::xid, oid, relname::regclass from pg_class, numbers where relname = 'numbers' and id = 1",
        "select array_agg(id order by id desc), row(1, max(label)) from numbers",
        "select numbers from numbers order by id",
        "select (select label from numbers where id = 2), case when id > 1 then label end from numbers order by id",
        "select 'it''s; $1' as \"odd \"\" name\", E'a\\nb', label from numbers order by id -- done",
        "select from numbers",
        "table numbers",
        "select id from numbers order by id offset 1 limit 1",
        "select distinct on (id % 2) id % 2 as odd, label from numbers order by 1, label",
        "select columns('.*'), id from numbers order by id",
        "select sum(id) over (order by id), label from numbers order by id",
    ];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Columns_and_rows_are_those_of_a_plan_made_before(string sql)
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var planned = await session.PrepareAsync(new QueryText(sql, []), CancellationToken.None);
        await using var direct = await PrepareAsync(session, sql);

        Assert.Equal(planned.Columns.Select(column => (column.Name, column.PgType)), direct.Columns.Select(column => (column.Name, column.PgType)));
        Assert.Equal(planned.Columns.Select(column => column.Type), direct.Columns.Select(column => column.Type), EngineTypes.Comparer);
        Assert.Equal(planned.ReturnsRows, direct.ReturnsRows);
        Assert.Equal(await RowsAsync(planned), await RowsAsync(direct));
        Assert.Equal(await RowsAsync(planned), await RowsAsync(direct));
    }

    [Theory]
    [InlineData("select nope from numbers")]
    [InlineData("select id from numbers where nope = 1")]
    [InlineData("select label + 1 from numbers")]
    [InlineData("select label::int from numbers")]
    [InlineData("select id / (id - id) from numbers")]
    [InlineData("select nofunc(id) from numbers, nowhere")]
    [InlineData("select label from numbers group by id")]
    [InlineData("select label from numbers having label = 'x'")]
    [InlineData("select (select id from numbers) from numbers")]
    [InlineData("select id from numbers where query('select 1') = 1")]
    public async Task Errors_are_those_of_a_plan_made_before(string sql)
    {
        await using var session = await fixture.Test.SessionAsync();
        var expected = await session.ErrorAsync(sql);
        var error = await ErrorAsync(session, sql);

        Assert.Equal((expected.SqlState, expected.Message, expected.Position, expected.Hint), (error.SqlState, error.Message, error.Position, error.Hint));
        Assert.Equal(3L, await session.ValueAsync("select count(*) from numbers"));
    }

    [Fact]
    public async Task It_runs_in_that_call()
    {
        await using var session = await fixture.Test.SessionAsync();
        var error = await Assert.ThrowsAsync<PgErrorException>(async () => await PrepareAsync(session, "select error('met ' || label) from numbers where id = 2"));
        Assert.Equal("met two", error.Error.Message);
    }

    [Fact]
    public async Task What_cannot_be_planned_leaves_the_transaction_to_the_client()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.BeginAsync(CancellationToken.None);
        Assert.Equal(SqlStates.UndefinedColumn, (await ErrorAsync(session, "select nope from numbers")).SqlState);

        Assert.Equal(3L, await session.ValueAsync("select count(*) from numbers"));
        await session.RollbackAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_temporary_table_of_the_name_is_read_once_it_is_there_and_until_it_is_gone()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await PrepareAsync(session, "select label from numbers where id = 1");
        Assert.Equal([["one"]], await RowsAsync(query));

        await session.ExecuteAsync("create temp table numbers as select 1 as id, 'mine' as label");
        Assert.Equal([["mine"]], await RowsAsync(query));
        await using (var again = await PrepareAsync(session, "select label from numbers where id = 1"))
            Assert.Equal([["mine"]], await RowsAsync(again));

        await session.ExecuteAsync("drop table numbers");
        await session.ExecuteAsync("create temp table numbers as select 1 as id, 7 as label");
        var error = await Assert.ThrowsAsync<PgErrorException>(() => RowsAsync(query));
        Assert.Equal("cached plan must not change result type", error.Error.Message);
    }

    [Fact]
    public async Task A_value_of_each_row_is_made_once()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp sequence s");
        await using var query = await PrepareAsync(session, "select nextval('s') from numbers");

        Assert.Equal([[1L], [2L], [3L]], await RowsAsync(query));
        Assert.Equal(4L, await session.ValueAsync("select nextval('s')"));
    }

    [Fact]
    public async Task More_than_there_are_turns_wait_for_theirs()
    {
        // Each computes for a while, so that most of them find no turn free.
        const string sql = "select count(*) from numbers a, range(3000000) r(i) where (i * a.id) % 7 = 0";
        var expected = await AnswerAsync(sql);

        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => i % 6 == 5 ? ProblemAsync() : AnswerAsync(sql)));
        Assert.Equal(Enumerable.Range(0, 24).Select(i => i % 6 == 5 ? SqlStates.UndefinedColumn : expected), answers);

        async Task<object?> AnswerAsync(string text)
        {
            await using var session = await fixture.Test.SessionAsync();
            await using var query = await PrepareAsync(session, text);
            return Assert.Single(Assert.Single(await RowsAsync(query)));
        }

        async Task<object?> ProblemAsync()
        {
            await using var session = await fixture.Test.SessionAsync();
            return (await ErrorAsync(session, "select nope from numbers")).SqlState;
        }
    }

    [Fact]
    public async Task Parameters_are_waited_for()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await session.PrepareToOpenAsync(new QueryText("select label from numbers where id = $1", [PgTypes.Int8.Oid]), CancellationToken.None);
        await using var cursor = await query.OpenAsync([Run.Value(PgTypes.Int8, 3L)], CancellationToken.None);
        Assert.Equal([["three"]], await cursor.RestAsync());
    }

    private static ValueTask<IPreparedQuery> PrepareAsync(IEngineSession session, string sql) =>
        session.PrepareToOpenAsync(new QueryText(sql, []), CancellationToken.None);

    private static async Task<PgError> ErrorAsync(IEngineSession session, string sql) =>
        (await Assert.ThrowsAsync<PgErrorException>(async () =>
        {
            await using var query = await PrepareAsync(session, sql);
            await RowsAsync(query);
        })).Error;

    private static async Task<List<object?[]>> RowsAsync(IPreparedQuery query)
    {
        await using var cursor = await query.OpenAsync([], CancellationToken.None);
        return await cursor.RestAsync();
    }
}
