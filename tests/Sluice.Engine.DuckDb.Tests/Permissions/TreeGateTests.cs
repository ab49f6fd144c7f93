using Sluice.Engine.DuckDb.Dialect;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Tests.Permissions;

public sealed class TreeGateTests
{
    [Theory]
    [InlineData("select getenv('HOME')", "42501", 8)]
    [InlineData("select pg_catalog.getenv('HOME')", "42501", 8)]
    [InlineData("select \"getenv\"('HOME')", "42501", 8)]
    [InlineData("select U&\"g\\0065tenv\"('HOME')", "42501", 8)]
    [InlineData("select 1 where exists (select system.main.abs(1))", "3F000", 31)]
    [InlineData("select main.abs(1)", "3F000", 8)]
    [InlineData("select * from (select 1) t, duckdb_settings()", "42501", 29)]
    [InlineData("with x as (select * from duckdb_views) select 1", "42501", 26)]
    [InlineData("select * from sqlite_master", "42501", 15)]
    [InlineData("select * from system.main.duckdb_views", "42501", 15)]
    [InlineData("select * from system.information_schema.tables", "0A000", 15)]
    [InlineData("insert into t select * from sqlite_master", "42501", 29)]
    [InlineData("update t set a = getenv('x')", "42501", 18)]
    [InlineData("delete from t where getenv('x') = ''", "42501", 21)]
    [InlineData("create temp table t (a text default getenv('x'))", "42501", 37)]
    [InlineData("create temp view v as select getenv('x')", "42501", 30)]
    [InlineData("explain (analyze) select getenv('x')", "42501", 26)]
    [InlineData("select count(*) filter (where getenv('x') = '') over (order by 1) from t", "42501", 31)]
    [InlineData("select 1 order by getenv('x')", "42501", 19)]
    [InlineData("select 1 limit getenv('x')", "42501", 16)]
    [InlineData("values (getenv('x'))", "42501", 9)]
    [InlineData("select * from a join b on getenv('x') = ''", "42501", 27)]
    [InlineData("select * from rows from (glob('x'), query('select 1')) as t", "42501", 37)]
    [InlineData("do $$ begin end $$", "42501", 0)]
    [InlineData("create function f() returns int language sql as 'select 1'", "42501", 0)]
    [InlineData("load 'x'", "42501", 0)]
    [InlineData("alter system set a = 1", "42501", 0)]
    public void Refuses(string sql, string state, int position)
    {
        var error = Assert.Throws<PgErrorException>(() => Translator.Translate(sql, TranslationContext.None)).Error;

        Assert.Equal((state, position), (error.SqlState, error.Position));
    }

    [Theory]
    [InlineData("select pg_catalog.upper('a'), public.upper('a'), upper('a')")]
    [InlineData("select getenv, query from t")]
    [InlineData("select duckdb_x from public.t")]
    public void Lets_pass(string sql) => Assert.True(Translator.Translate(sql, TranslationContext.None).IsPostgres);
}
