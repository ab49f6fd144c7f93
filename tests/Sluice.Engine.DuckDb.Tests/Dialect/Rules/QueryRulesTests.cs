using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Dialect.Rules;

/// <summary>Forms of queries that DuckDB's grammar lacks or reads otherwise; each value is PostgreSQL 15's.</summary>
public sealed class QueryRulesTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("select x from (values (1), (1), (2)) t(x) order by x fetch first 1 row with ties", "1,1")]
    [InlineData("select -x as k from (values (1), (2), (2), (3)) t(x) order by 1 fetch first 2 rows with ties", "-3,-2,-2")]
    [InlineData("select id from numbers where id = 2 for update", "2")]
    [InlineData("select id from numbers where exists (select from numbers) order by id limit 1", "1")]
    [InlineData("select g from generate_series(1, 3) g where g > 1", "2,3")]
    [InlineData("select * from generate_series(1.0, 2.0, 0.5)", "1.0,1.5,2.0")]
    [InlineData("select generate_series(1, 3)", "1,2,3")]
    [InlineData("select x::text from generate_series(timestamp '2020-01-01', '2020-01-02', '12 hours') x", "2020-01-01 00:00:00,2020-01-01 12:00:00,2020-01-02 00:00:00")]
    [InlineData("select b from unnest(array[1, 2], array['x', 'y', 'z']) u(a, b)", "x,y,z")]
    [InlineData("select coalesce(a, 0) from rows from (generate_series(1, 2), generate_series(1, 3)) u(a, b)", "1,2,0")]
    [InlineData("select id from numbers tablesample bernoulli (100) order by id", "1,2,3")]
    [InlineData("select id from numbers tablesample system (0)", "")]
    public async Task Give_the_rows_of_PostgreSQL(string sql, string expected)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(expected, await session.ValueAsync($"select coalesce(string_agg(v::text, ','), '') from ({sql}) t(v)"));
    }

    [Theory]
    [InlineData("select * from generate_series(1, 3) g", "g int4")]
    [InlineData("select generate_series(1, 3), 'x'::varchar(3), null", "generate_series int4, varchar varchar, ?column? text")]
    [InlineData("select grouping(id) from numbers group by rollup (id)", "grouping int4")]
    public async Task Have_the_columns_of_PostgreSQL(string sql, string expected)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(expected, await session.ColumnsAsync(sql));
    }

    [Theory]
    [InlineData("with d as (delete from numbers returning id) select * from d")]
    [InlineData("with d as (insert into numbers default values returning id) select * from d")]
    public async Task Are_refused_by_name_where_there_is_no_form(string sql)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal("0A000", (await session.ErrorAsync(sql)).SqlState);
    }
}
