using Sluice.Sql.Statements;

namespace Sluice.Sql.Tests.Statements;

public class CommandTagReaderTests
{
    private static CommandTag Read(string sql) => Assert.Single(SqlSplitter.Split(sql)).Tag;

    [Theory]
    [InlineData("select 1", "SELECT 5", true)]
    [InlineData("/* x */ SeLeCt 1", "SELECT 5", true)]
    [InlineData("((select 1) union (select 2))", "SELECT 5", true)]
    [InlineData("values (1)", "SELECT 5", true)]
    [InlineData("table t", "SELECT 5", true)]
    [InlineData("from t", "SELECT 5", true)]
    [InlineData("summarize t", "SELECT 5", true)]
    [InlineData("describe t", "SELECT 5", true)]
    [InlineData("show tables", "SELECT 5", true)]
    [InlineData("pivot t on x", "SELECT 5", true)]
    [InlineData("with a as (select 1), b as materialized (select 2) select 1", "SELECT 5", true)]
    [InlineData("with recursive a(x) as (values (1)) from a", "SELECT 5", true)]
    [InlineData("with insert as (select 1), update as (select 2) select * from insert", "SELECT 5", true)]
    [InlineData("with a as (select 1) insert into t select * from a", "INSERT 0 5", false)]
    [InlineData("with a as (select 1) update t set x = 1", "UPDATE 5", false)]
    [InlineData("with a as (delete from t returning *) select * from a", "SELECT 5", false)]
    [InlineData("insert into t values (1)", "INSERT 0 5", false)]
    [InlineData("update t set x = 1", "UPDATE 5", false)]
    [InlineData("delete from t", "DELETE 5", false)]
    [InlineData("merge into t using u on true when matched then delete", "MERGE 5", false)]
    [InlineData("create table t (x int)", "CREATE TABLE", false)]
    [InlineData("create table t (x int, y int generated always as (x) stored)", "CREATE TABLE", false)]
    [InlineData("create or replace temp table t as select 1", "SELECT 5", false)]
    [InlineData("create table if not exists t(a) as from u", "SELECT 5", false)]
    [InlineData("create materialized view v as select 1", "SELECT 5", false)]
    [InlineData("create temporary view v as select 1", "CREATE VIEW", false)]
    [InlineData("create recursive view v(a) as select 1", "CREATE VIEW", false)]
    [InlineData("create unique index i on t(x)", "CREATE INDEX", false)]
    [InlineData("create macro f(x) as x + 1", "CREATE MACRO", false)]
    [InlineData("drop table if exists t", "DROP TABLE", false)]
    [InlineData("drop materialized view v", "DROP MATERIALIZED VIEW", false)]
    [InlineData("drop view v", "DROP VIEW", false)]
    [InlineData("alter table t add x int", "ALTER TABLE", false)]
    [InlineData("truncate t", "TRUNCATE TABLE", false)]
    [InlineData("pragma x", "PRAGMA", false)]
    [InlineData("analyze", "ANALYZE", false)]
    [InlineData("set x = 1", "SET", false)]
    [InlineData("start transaction", "START TRANSACTION", false)]
    [InlineData("create", "CREATE", false)]
    [InlineData("with", "SELECT 5", false)]
    [InlineData("?!", "SELECT 5", false)]
    public void A_statement_has_the_tag_PostgreSQL_gives_it(string sql, string formatted, bool isReadOnly)
    {
        CommandTag tag = Read(sql);
        Assert.Equal(formatted, tag.Format(5));
        Assert.Equal(isReadOnly, tag.IsReadOnly);
    }

    [Theory]
    [InlineData(0, "SELECT 0")]
    [InlineData(long.MaxValue, "SELECT 9223372036854775807")]
    public void Counts_are_written_out(long rows, string formatted) => Assert.Equal(formatted, CommandTag.Select.Format(rows));
}
