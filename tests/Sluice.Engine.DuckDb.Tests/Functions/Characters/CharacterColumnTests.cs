using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Functions.Characters;

/// <summary>Columns of varchar(n) and char(n) as PostgreSQL 15 has them.</summary>
public sealed class CharacterColumnTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const string Table = "create temp table t (a varchar(5), b char(4), c text)";

    [Theory]
    [InlineData("insert into t (a) values ('123456')")]
    [InlineData("insert into t (a) values (123456)")]
    [InlineData("insert into t (a) select 'é' || repeat('x', 5)")]
    [InlineData("insert into t (b) select c from (values ('abcde')) v(c)")]
    [InlineData("insert into t (a) values ('12345  x')")]
    [InlineData("update t set a = c")]
    [InlineData("insert into t (a) select d from u")]
    public async Task What_is_too_long_is_refused(string sql)
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync(Table);
        await session.ExecuteAsync("insert into t (c) values ('a text that is long')");
        await session.ExecuteAsync("create temp table u as select 'abcdefg'::varchar(10) as d");

        Assert.Equal("22001", (await session.ErrorAsync(sql)).SqlState);
    }

    [Theory]
    [InlineData("insert into t (a) values ('ab       ') returning a || '|'", "ab   |")]
    [InlineData("insert into t (a) values (null) returning coalesce(a, 'none')", "none")]
    [InlineData("insert into t (a) values ('ééééé') returning a", "ééééé")]
    [InlineData("insert into t (b) values ('é') returning octet_length(b)::text", "5")]
    [InlineData("insert into t (b) values ('ab') returning length(b)::text || b || '|'", "2ab|")]
    [InlineData("insert into t (b) values (12) returning concat(b, '|')", "12  |")]
    [InlineData("insert into t (b) values ('ab') returning (b = 'ab' and b = 'ab  ' and b::text = 'ab')::text", "true")]
    [InlineData("insert into t (b) values ('ab      ') returning b::text || '|'", "ab|")]
    public async Task What_fits_is_kept_as_the_type_says(string sql, string expected)
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync(Table);

        Assert.Equal(expected, await session.ValueAsync(sql));
    }

    [Theory]
    [InlineData("alter table t alter column a type varchar(2)", "insert into t (a) values ('abc')")]
    [InlineData("alter table t add column d char(2)", "insert into t (d) values ('abc')")]
    [InlineData("alter table t rename to s", "insert into s (a) values ('abcdef')")]
    [InlineData("alter table t rename column a to z", "insert into t (z) values ('abcdef')")]
    [InlineData("create temp table s as select a from t", "insert into s values ('abcdef')")]
    [InlineData("create temp table s (like t)", "insert into s (a) values ('abcdef')")]
    public async Task A_changed_table_holds_values_to_its_columns(string change, string sql)
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync(Table);
        await session.ExecuteAsync(change);

        Assert.Equal("22001", (await session.ErrorAsync(sql)).SqlState);
    }

    [Fact]
    public async Task A_column_of_an_unusual_length_is_text_of_any_length()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp table t (a varchar(7777))");

        Assert.Equal("8000", await session.ValueAsync("insert into t select repeat('x', 8000) returning length(a)::text"));
    }
}
