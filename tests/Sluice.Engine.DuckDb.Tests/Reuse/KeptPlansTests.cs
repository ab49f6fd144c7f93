using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Engine.Output;
using Sluice.Engine.Values;
using Sluice.Protocol.Types;

namespace Sluice.Engine.DuckDb.Tests.Reuse;

public sealed class KeptPlansTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const string Numbers = "select id from numbers order by id";

    [Theory]
    [InlineData("select count(*) from numbers where id > 1", 2L)]
    [InlineData("select typname from pg_type where oid = 23", "int4")]
    [InlineData("with t as (select id from numbers) select max(id) from t", 3L)]
    public async Task The_same_text_gets_the_same_answer(string sql, object expected)
    {
        await using var session = await fixture.Test.SessionAsync();

        for (var i = 0; i < 3; i++)
            Assert.Equal(expected, await session.ValueAsync(sql));
    }

    [Fact]
    public async Task What_a_moment_or_a_session_answers_is_asked_anew()
    {
        await using var session = await fixture.Test.SessionAsync();
        var before = await session.ValueAsync("select clock_timestamp()");
        var now = await session.ValueAsync("select now()");
        var random = await session.ValueAsync("select random()");
        await session.ExecuteAsync("create temp sequence counter");
        Assert.Equal(1L, await session.ValueAsync("select nextval('counter')"));

        Assert.NotEqual(before, await session.ValueAsync("select clock_timestamp()"));
        Assert.NotEqual(now, await session.ValueAsync("select now()"));
        Assert.NotEqual(random, await session.ValueAsync("select random()"));
        Assert.Equal(2L, await session.ValueAsync("select nextval('counter')"));
    }

    [Fact]
    public async Task Parameters_are_bound_anew_and_their_types_count()
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(1L, await session.ValueAsync("select count(*) from numbers where id = $1", Run.Value(PgTypes.Int8, 1L)));
        Assert.Equal(0L, await session.ValueAsync("select count(*) from numbers where id = $1", Run.Value(PgTypes.Int8, 9L)));
        Assert.Equal(7, await session.ValueAsync("select $1", Run.Value(PgTypes.Int4, 7)));
        Assert.Equal("x", await session.ValueAsync("select $1", Run.Value(PgTypes.Text, "x")));
    }

    [Fact]
    public async Task A_temporary_table_of_the_name_is_read_once_it_is_there_and_until_it_is_gone()
    {
        await using var session = await fixture.Test.SessionAsync();
        Assert.Equal([[1L], [2L], [3L]], await session.QueryAsync(Numbers));

        await session.ExecuteAsync("create temp table numbers as select 'a' as id");
        Assert.Equal([["a"]], await session.QueryAsync(Numbers));
        await session.ExecuteAsync("alter table numbers alter column id type integer using 5");
        Assert.Equal([[5]], await session.QueryAsync(Numbers));
        await session.ExecuteAsync("drop table numbers");

        Assert.Equal([[1L], [2L], [3L]], await session.QueryAsync(Numbers));
    }

    [Fact]
    public async Task A_temporary_table_made_again_may_have_other_columns()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp table t as select 1 as a");
        Assert.Equal([[1]], await session.QueryAsync("select * from t"));

        await session.ExecuteAsync("drop table t");
        await session.ExecuteAsync("create temp table t as select 'x' as a, 'y' as b");

        Assert.Equal([["x", "y"]], await session.QueryAsync("select * from t"));
        await session.DiscardTemporaryAsync(CancellationToken.None);
        Assert.Equal("42P01", (await session.ErrorAsync("select * from t")).SqlState);
    }

    [Fact]
    public async Task A_view_made_again_is_read_as_it_is_now()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp view v as select 1 as a");
        Assert.Equal([[1]], await session.QueryAsync("select a from v"));

        await session.ExecuteAsync("create or replace temp view v as select 'two' as a");

        Assert.Equal([["two"]], await session.QueryAsync("select a from v"));
    }

    [Fact]
    public async Task A_rollback_takes_plans_with_it()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.BeginAsync(CancellationToken.None);
        await session.ExecuteAsync("create temp table numbers as select 'a' as id");
        Assert.Equal([["a"]], await session.QueryAsync(Numbers));
        Assert.Equal("t", (await session.ValueAsync("select case when to_regclass('pg_temp.numbers') is null then 'f' else 't' end")));

        await session.RollbackAsync(CancellationToken.None);

        Assert.Equal([[1L], [2L], [3L]], await session.QueryAsync(Numbers));
        Assert.Equal("f", (await session.ValueAsync("select case when to_regclass('pg_temp.numbers') is null then 'f' else 't' end")));
    }

    [Fact]
    public async Task The_search_path_counts()
    {
        await using var session = await fixture.Test.SessionAsync();
        Assert.NotEmpty(await session.QueryAsync(Numbers));

        await session.SetSearchPathAsync([], CancellationToken.None);

        Assert.Equal("42P01", (await session.ErrorAsync(Numbers)).SqlState);
    }

    [Fact]
    public async Task Names_of_oids_follow_the_search_path()
    {
        const string name = "select 'public.numbers'::regclass::text";
        await using var session = await fixture.Test.SessionAsync();
        Assert.Equal("numbers", await session.ValueAsync(name));

        await session.SetSearchPathAsync([], CancellationToken.None);

        Assert.Equal("public.numbers", await session.ValueAsync(name));
    }

    [Fact]
    public async Task The_time_zone_and_the_order_of_dates_count()
    {
        const string moment = "select '2024-07-01 12:00:00'::timestamptz::text";
        const string day = "select '01/02/2003'::date::text";
        await using var session = await fixture.Test.SessionAsync();
        Assert.Equal("2024-07-01 12:00:00+00", await session.ValueAsync(moment));
        Assert.Equal("2003-01-02", await session.ValueAsync(day));

        await session.SetTimeZoneAsync("Asia/Tokyo", CancellationToken.None);
        session.SetDateOrder(DateOrder.Dmy);

        Assert.Equal("2024-07-01 12:00:00+09", await session.ValueAsync(moment));
        Assert.Equal("2003-02-01", await session.ValueAsync(day));
    }

    [Fact]
    public async Task Two_results_of_one_text_are_read_in_turns()
    {
        var text = new QueryText("select id from numbers order by id", []);
        await using var session = await fixture.Test.SessionAsync();
        await session.QueryAsync(text.Sql);
        await using var first = await session.PrepareAsync(text, CancellationToken.None);
        await using var firstRows = await first.OpenAsync([], CancellationToken.None);
        Assert.Equal(1, await CountAsync(firstRows));

        await using (var second = await session.PrepareAsync(text, CancellationToken.None))
        {
            await using var secondRows = await second.OpenAsync([], CancellationToken.None);
            Assert.Equal(1, await CountAsync(secondRows));
            Assert.Equal(1, await CountAsync(firstRows));
            Assert.Equal(2, (await secondRows.RestAsync()).Count);
        }

        Assert.Equal(3, (await session.QueryAsync(text.Sql)).Count);
        Assert.Single(await firstRows.RestAsync());
    }

    [Fact]
    public async Task A_plan_over_a_file_that_was_replaced_is_made_anew()
    {
        await using var test = await TestEngine.StartAsync();
        var file = Path.Combine(test.LakePath, "numbers.csv");
        await using var session = await test.SessionAsync();
        Assert.Equal(3L, await session.ValueAsync("select count(*) from numbers"));
        Assert.Equal(3L, await session.ValueAsync("select count(*) from numbers"));

        await File.WriteAllTextAsync(file + ".new", "id,label\n7,seven\n");
        File.Move(file + ".new", file, overwrite: true);

        Assert.Equal(1L, await session.ValueAsync("select count(*) from numbers"));
        Assert.Equal("seven", await session.ValueAsync("select label from numbers"));
    }

    [Fact]
    public async Task Errors_come_again_and_plans_are_bounded()
    {
        await using var session = await fixture.Test.SessionAsync();

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("22012", (await session.ErrorAsync("select 1/0")).SqlState);
            Assert.Equal("22P02", (await session.ErrorAsync("select label::int from numbers")).SqlState);
        }

        for (var i = 0; i < 100; i++)
            Assert.Equal((long)i, await session.ValueAsync($"select id * 0 + {i} from numbers limit 1"));
        Assert.Equal(3L, await session.ValueAsync("select count(*) from numbers"));
    }

    private static async Task<int> CountAsync(IResultCursor cursor)
    {
        using var batch = await cursor.NextAsync(1, CancellationToken.None);
        return batch?.Count ?? 0;
    }
}
