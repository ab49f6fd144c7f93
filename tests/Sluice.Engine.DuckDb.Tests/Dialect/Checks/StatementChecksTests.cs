using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Dialect.Checks;

/// <summary>What is refused, and what next to it is not.</summary>
public sealed class StatementChecksTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("select array[]", "42P18", 8)]
    [InlineData("select array[[1, 2], [3]]", "2202E", 0)]
    [InlineData("select 1 and 2", "42804", 8)]
    [InlineData("select not 1.5", "42804", 12)]
    [InlineData("select 1 where 1", "42804", 16)]
    [InlineData("select count()", "42809", 8)]
    [InlineData("select row_number() from numbers", "42809", 8)]
    [InlineData("select count(distinct id) over () from numbers", "0A000", 8)]
    [InlineData("select nth_value(id, 0) over () from numbers", "22016", 0)]
    [InlineData("select 'ä' where generate_series(1, 2) = 1", "0A000", 18)]
    [InlineData("select case when true then generate_series(1, 2) end", "0A000", 28)]
    [InlineData("select sum(generate_series(1, 3))", "0A000", 12)]
    [InlineData("with t(a, b) as (select 1) select * from t", "42P10", 6)]
    [InlineData("with t(a, b) as (values (1)) select * from t", "42P10", 6)]
    [InlineData("select 1 from numbers, numbers", "42712", 0)]
    [InlineData("select 1 from numbers a join numbers a on true", "42712", 0)]
    [InlineData("select 1 /* open", "42601", 10)]
    [InlineData("select id from numbers limit id", "42P10", 30)]
    [InlineData("select distinct label from numbers order by id", "42P10", 45)]
    [InlineData("select distinct on (id) id from numbers order by label", "42P10", 21)]
    [InlineData("select sum(id) over (order by id rows -1 preceding) from numbers", "22013", 0)]
    [InlineData("select 'a'::varchar(0)", "22023", 13)]
    [InlineData("select 1::numeric(1001, 2)", "22023", 11)]
    public async Task Refuses_what_PostgreSQL_refuses(string sql, string state, int position)
    {
        await using var session = await fixture.Test.SessionAsync();

        var error = await session.ErrorAsync(sql);

        Assert.Equal((state, position), (error.SqlState, error.Position));
    }

    [Theory]
    [InlineData("select array[]::int[]")]
    [InlineData("select 1 from numbers, numbers b, (select 1) as c")]
    [InlineData("select id from numbers where id in (select unnest(array[1, 2]))")]
    [InlineData("select count(*) from generate_series(1, 3)")]
    [InlineData("select case when true then (select count(*) from generate_series(1, 2)) end")]
    [InlineData("with t(a) as (select 1, 2) select * from t")]
    [InlineData("with t(a, b, c) as (select *, 1, 2 from numbers) select a from t")]
    [InlineData("select id from numbers limit (select count(id) from numbers)")]
    [InlineData("select distinct label as l from numbers order by l")]
    [InlineData("select distinct n.label from numbers n order by label")]
    [InlineData("select distinct on (id) id as k, label from numbers order by k, label")]
    [InlineData("select sum(id) over (order by id rows 1 preceding) from numbers")]
    public async Task Lets_pass_what_stands_next_to_it(string sql)
    {
        await using var session = await fixture.Test.SessionAsync();

        await session.QueryAsync(sql, []);
    }

    [Theory]
    [InlineData(1_664, null)]
    [InlineData(1_665, "54011")]
    [InlineData(100_000, "54011")]
    public async Task A_target_list_has_an_end(int entries, string? state)
    {
        await using var session = await fixture.Test.SessionAsync();
        var sql = "select " + string.Join(',', Enumerable.Repeat("1", entries));

        if (state is null)
            await session.QueryAsync(sql, []);
        else
            Assert.Equal(state, (await session.ErrorAsync(sql)).SqlState);
    }
}
