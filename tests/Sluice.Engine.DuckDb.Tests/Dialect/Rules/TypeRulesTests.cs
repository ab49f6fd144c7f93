using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Dialect.Rules;

/// <summary>Casts and the types of expressions (manual, 8 and 10).</summary>
public sealed class TypeRulesTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("1.50::numeric", "1.50")]
    [InlineData("x::numeric from (select 0.1234567::float8 as x) as t", "0.1234567")]
    [InlineData("sum(x)::numeric from (values (1), (2)) as t(x)", "3")]
    [InlineData("('{1.5,2}'::numeric[])::text", "{1.5,2}")]
    [InlineData("12345::numeric(3,-2)", "12300")]
    [InlineData("interval '1' year + interval '2' month", "1 year 2 mons")]
    [InlineData("'23:59:59.999999'::time(2)", "24:00:00")]
    [InlineData("B'101'::bit(5)", "10100")]
    [InlineData("(-1)::bit(4)", "1111")]
    [InlineData("B'101'::bit varying(5)", "101")]
    [InlineData("B'10' || B'01'", "1001")]
    [InlineData("row('x,y', 'q\"r', '', null)", "(\"x,y\",\"q\"\"r\",\"\",)")]
    [InlineData("row_to_json(row(1, 'a'))", "{\"f1\":1,\"f2\":\"a\"}")]
    [InlineData("array[1] || null::int[]", "{1}")]
    [InlineData("array[1,2] || '{3,4}'", "{1,2,3,4}")]
    [InlineData("32767::smallint + 1", "32768")]
    [InlineData("'2.6'::jsonb::int", "3")]
    public async Task Are_PostgreSQLs(string sql, string expected)
    {
        await using var session = await fixture.Test.SessionAsync();
        var parts = sql.Split(" from ", 2);

        Assert.Equal(expected, await session.ValueAsync($"select ({parts[0]})::text{(parts.Length > 1 ? " from " + parts[1] : "")}"));
    }

    [Theory]
    [InlineData("select 1::bigint::bool", "42846")]
    [InlineData("select true = 1", "42883")]
    [InlineData("select '{}'::json = '{}'::json", "42883")]
    [InlineData("select case when 1 then 2 end", "42804")]
    [InlineData("select '\"42\"'::jsonb::int", "22023")]
    [InlineData("select B'110' & B'10'", "22026")]
    public async Task Are_refused_as_in_PostgreSQL(string sql, string sqlState)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(sqlState, (await session.ErrorAsync(sql)).SqlState);
    }
}
