using Sluice.Engine.DuckDb.Reuse;
using Sluice.Sql.Parsing;

namespace Sluice.Engine.DuckDb.Tests.Reuse;

public sealed class ConstantStatementTests
{
    [Theory]
    [InlineData("select 1")]
    [InlineData("SELECT 1 AS one, 'x', -2.5, true, NULL")]
    [InlineData("select E'a\\tb'")]
    [InlineData("values (1, 'a'), (2, null)")]
    public void Literals_alone_are_constant(string sql) => Assert.True(ConstantStatement.Is(SqlParser.Parse(sql)));

    [Theory]
    [InlineData("select")]
    [InlineData("select 1/0")]
    [InlineData("select 1 + 1")]
    [InlineData("select now()")]
    [InlineData("select current_user")]
    [InlineData("select '2024-01-02'::date")]
    [InlineData("select date '01/02/03'")]
    [InlineData("select b'101'")]
    [InlineData("select $1")]
    [InlineData("select x")]
    [InlineData("select 1 where true")]
    [InlineData("select 1 from t")]
    [InlineData("select distinct 1")]
    [InlineData("select 1 limit 0")]
    [InlineData("select 1 offset 1")]
    [InlineData("select 1 order by 1")]
    [InlineData("select 1 group by 1")]
    [InlineData("select 1 having true")]
    [InlineData("select 1 union all select 2")]
    [InlineData("with t as (select 1) select 2")]
    [InlineData("select (select 1)")]
    [InlineData("select array[1]")]
    [InlineData("select 1 into t")]
    [InlineData("select 1 for update")]
    [InlineData("values (1), (now())")]
    [InlineData("values (1), (2) limit 1")]
    [InlineData("insert into t values (1)")]
    public void Anything_else_is_not(string sql) => Assert.False(ConstantStatement.Is(SqlParser.Parse(sql)));
}
