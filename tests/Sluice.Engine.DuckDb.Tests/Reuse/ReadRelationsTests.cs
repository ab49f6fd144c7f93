using Sluice.Engine.DuckDb.Reuse;
using Sluice.Sql.Parsing;

namespace Sluice.Engine.DuckDb.Tests.Reuse;

public sealed class ReadRelationsTests
{
    [Theory]
    [InlineData("select 1", "")]
    [InlineData("select * from a join s.b on true where x in (select y from c)", ".a s.b .c")]
    [InlineData("select (select max(x) from a), exists (table b) from (select * from c) d", ".a .b .c")]
    [InlineData("select * from a union all select * from b", ".a .b")]
    [InlineData("with t as (select * from a) select * from t", ".a .t")]
    [InlineData("select * from generate_series(1, 2), lateral (select * from a) s", ".a")]
    public void Relations_are_found_wherever_they_stand(string sql, string expected)
    {
        var read = ReadRelations.Of(SqlParser.Parse(sql));

        Assert.NotNull(read);
        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), read.Relations.Select(relation => $"{relation.Schema}.{relation.Name}").Order());
    }

    [Theory]
    [InlineData("insert into a values (1)")]
    [InlineData("select 1 into a")]
    [InlineData("create temp table t as select 1")]
    public void What_is_no_mere_reading_is_left_alone(string sql) => Assert.Null(ReadRelations.Of(SqlParser.Parse(sql)));

    [Fact]
    public void Names_of_with_are_told() => Assert.Equal(["t"], ReadRelations.Of(SqlParser.Parse("with t as (select 1) select * from t"))!.Given);
}
