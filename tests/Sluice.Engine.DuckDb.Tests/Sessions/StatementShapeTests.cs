using Sluice.Engine.DuckDb.Lexing;
using Sluice.Engine.DuckDb.Sessions;

namespace Sluice.Engine.DuckDb.Tests.Sessions;

public sealed class StatementShapeTests
{
    [Theory]
    [InlineData("SELECT 1", true)]
    [InlineData("select current_setting('TimeZone'), 'from'", true)]
    [InlineData("SELECT 1 FROM numbers", false)]
    [InlineData("select (select max(id) from numbers)", false)]
    [InlineData("select 1 union all table numbers", false)]
    [InlineData("TABLE numbers", false)]
    [InlineData("summarize numbers", false)]
    [InlineData("with x as (select 1) select 2", false)]
    public void Knows_what_reads_nothing(string sql, bool readsNothing) => Assert.Equal(readsNothing, StatementShape.ReadsNothing(sql, Lexer.Scan(sql)));
}
