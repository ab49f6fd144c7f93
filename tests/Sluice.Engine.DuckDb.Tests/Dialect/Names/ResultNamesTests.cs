using Sluice.Engine.DuckDb.Dialect;
using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Dialect.Names;

public sealed class ResultNamesTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("select 1, 'x', true", "?column? int4, ?column? text, ?column? bool")]
    [InlineData("select count(*), max(id), upper(label) from numbers group by label", "count int8, max int8, upper text")]
    [InlineData("select case when true then 1 end, coalesce(1, 2), nullif(1, 2), exists(select 1)", "case int4, coalesce int4, nullif int4, exists bool")]
    [InlineData("select '1'::int, id::text, cast(1 as float8), date '2020-01-01' from numbers", "int4 int4, id text, float8 float8, date date")]
    [InlineData("select id + 1, numbers.*, 1 from numbers", "?column? int8, id int8, label text, ?column? int4")]
    [InlineData("select 1 as Foo, 2 as \"Bar\"", "foo int4, Bar int4")]
    [InlineData("values (1, 'a')", "column1 int4, column2 text")]
    [InlineData("select max from (select max(id) from numbers) t", "max int8")]
    [InlineData("with q as (values (1, 2)) select * from q", "column1 int4, column2 int4")]
    [InlineData("select (select max(id) from numbers), array(select 1)", "max int8, array _int4")]
    public async Task Are_those_of_PostgreSQL(string sql, string expected)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(expected, await session.ColumnsAsync(sql));
    }

    [Theory]
    [InlineData("select 1")]
    [InlineData("select count(*) from numbers")]
    [InlineData("select label, sum(id), avg(id) from numbers where id > 1 group by label order by 2 desc")]
    public void Cost_no_rewriting(string sql) => Assert.Equal(sql, Translator.Translate(sql, TranslationContext.None).Sql);

    [Theory]
    [InlineData("select id as other from numbers where other = 1")]
    [InlineData("select id + 1 as other, other + 1 from numbers")]
    [InlineData("select id as other from numbers order by other + 1")]
    public async Task Of_aliases_are_known_to_order_and_group_only(string sql)
    {
        await using var session = await fixture.Test.SessionAsync();

        var error = await session.ErrorAsync(sql);

        Assert.Equal("42703", error.SqlState);
        Assert.Equal("column \"other\" does not exist", error.Message);
    }

    [Fact]
    public async Task Of_aliases_do_not_hide_columns()
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal("TWO", await session.ValueAsync("select upper(label) as label from numbers where label = 'two' order by label"));
    }
}
