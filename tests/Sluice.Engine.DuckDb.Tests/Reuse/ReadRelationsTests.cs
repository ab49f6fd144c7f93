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

    [Theory]
    [InlineData("select id from a where id = 5")]
    [InlineData("select count(*), sum(x), min(y) from a where x > 1")]
    public void A_filter_or_a_sum_gathers_nothing(string sql) => Assert.True(ReadRelations.Of(SqlParser.Parse(sql))!.IsLean);

    [Theory]
    [InlineData("select x, count(*) from a group by x")]
    [InlineData("select count(distinct x) from a")]
    [InlineData("select array_agg(x) from a")]
    [InlineData("select sum(x order by y) from a")]
    [InlineData("select sum(x) over () from a")]
    [InlineData("select distinct x from a")]
    [InlineData("select x from a order by x")]
    [InlineData("select x from a limit 1000000")]
    [InlineData("select * from a join b using (x)")]
    [InlineData("select * from a p, a q")]
    [InlineData("select x from a union select 1")]
    [InlineData("select x from a where x in (select 1)")]
    [InlineData("with t as (select x from a) select 1")]
    [InlineData("select x from a, generate_series(1, 9)")]
    [InlineData("select unnest(x) from a")]
    public void Others_may_gather_much(string sql) => Assert.False(ReadRelations.Of(SqlParser.Parse(sql))!.IsLean);

    [Theory]
    [InlineData("select count(*) from pg_class c join pg_type t on true order by 1", true)]
    [InlineData("select 1 from pg_class, generate_series(1, 9)", false)]
    [InlineData("select unnest(conkey) from pg_constraint", false)]
    [InlineData("with recursive t as (select 1 as n union all select n + 1 from t where n < 9) select n from t", false)]
    public void Rows_out_of_nothing_are_noticed(string sql, bool isBound) =>
        Assert.Equal(isBound, ReadRelations.Of(SqlParser.Parse(sql))!.IsBoundByRelations);

    [Fact]
    public void Names_of_with_are_told() => Assert.Equal(["t"], ReadRelations.Of(SqlParser.Parse("with t as (select 1) select * from t"))!.Given);
}
