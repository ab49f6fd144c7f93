using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Dialect.Rules.Aggregates;

public sealed class AggregateTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const string Rows = "(values (1::int4, 10::int8, 1.50::numeric(10,2), 2.5::float8, interval '1 day 1 hour', true), (2, 20, 2.25, 3.5, interval '1 month -2 days', false), (null, null, null, null, null, null)) t(i, b, n, d, v, o)";

    [Theory]
    [InlineData("sum(i), sum(b), sum(n), sum(d), sum(v)", "sum int8, sum numeric, sum numeric, sum float8, sum interval")]
    [InlineData("avg(i), avg(b), avg(n), avg(d), avg(v)", "avg numeric, avg numeric, avg numeric, avg float8, avg interval")]
    [InlineData("sum(i) filter (where i > 1), avg(distinct n)", "sum int8, avg numeric")]
    [InlineData("sum(b) over (), avg(i) over (), sum(i) over (order by b), ntile(2) over ()", "sum numeric, avg numeric, sum int8, ntile int4")]
    [InlineData("stddev(i), var_pop(i), variance(d)", "stddev numeric, var_pop numeric, variance float8")]
    [InlineData("json_agg(i), jsonb_agg(i), json_object_agg(i, n), every(o)", "json_agg json, jsonb_agg jsonb, json_object_agg json, every bool")]
    public async Task Have_PostgreSQLs_types(string list, string expected)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(expected, await session.ColumnsAsync($"select {list} from {Rows}"));
    }

    [Theory]
    [InlineData("sum(i)", "3")]
    [InlineData("sum(v)", "1 mon -1 days +01:00:00")]
    [InlineData("avg(i)", "1.5000000000000000")]
    [InlineData("avg(n)", "1.8750000000000000")]
    [InlineData("avg(-n)", "-1.8750000000000000")]
    [InlineData("avg(i) filter (where i > 5)", null)]
    [InlineData("sum(distinct i % 1)", "0")]
    [InlineData("json_agg(i order by i desc)", "[null, 2, 1]")]
    [InlineData("json_object_agg(i, n) filter (where i = 1)", "{ \"1\" : 1.50 }")]
    [InlineData("array_agg(i) filter (where false)", null)]
    [InlineData("rank(2) within group (order by i)", "2")]
    [InlineData("cume_dist(1) within group (order by i)", "0.6666666666666666")]
    [InlineData("percentile_cont(0.5) within group (order by n)", "1.875")]
    public async Task Have_PostgreSQLs_values(string call, string? expected)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(expected, await session.ValueAsync($"select ({call})::text from {Rows}"));
    }

    [Theory]
    [InlineData("sum(o)")]
    [InlineData("avg(o)")]
    [InlineData("sum(i, b)")]
    public async Task Take_no_other_types(string call)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal("42883", (await session.ErrorAsync($"select {call} from {Rows}")).SqlState);
    }

    [Fact]
    public async Task Of_sums_are_divided_as_numeric()
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal("0.50", await session.ValueAsync("select round((sum(id) / sum(sum(id)) over ())::numeric, 2)::text from numbers group by id order by 1 desc limit 1"));
    }
}
