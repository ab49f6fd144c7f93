using PgQuery;
using Sluice.Sql.Parsing;
using Sluice.Sql.Scanning;

namespace Sluice.Sql.Tests.Parsing;

public sealed class SqlParserTests
{
    /// <summary>Ways to nest: a beginning, what is repeated, a middle, what is repeated behind it, an end.</summary>
    public static TheoryData<string, string, string, string, string> Nestings { get; } = new()
    {
        { "select ", "(", "1", ")", "" },
        { "select ", "(select ", "1", ")", "" },
        { "select ", "f(", "1", ")", "" },
        { "select ", "- ", "1", "", "" },
        { "select ", "not ", "true", "", "" },
        { "select ", "~ ", "1", "", "" },
        { "select 1", " + 1", "", "", "" },
        { "select 1", " operator(pg_catalog.+) 1", "", "", "" },
        { "select 1", " || 'a'", "", "", "" },
        { "select 1", "::int", "", "", "" },
        { "select 'a'", " collate \"C\"", "", "", "" },
        { "select now()", " at time zone 'UTC'", "", "", "" },
        { "select 1", " is not null", "", "", "" },
        { "select 1", " is null between true and false", "", "", "" },
        { "select 1", " is null not between symmetric true and false", "", "", "" },
        { "select ", "{'a': 1, 'b': ", "1", "}", "" },
        { "select ", "case when true then ", "1", " end", "" },
        { "select ", "case when true then 1 else ", "1", " end", "" },
        { "select ", "case ", "1 when 1 then 1 end", " when 1 then 1 end", "" },
        { "select ", "array[", "1", "]", "" },
        { "select a", "[1", "", "]", "" },
        { "select ", "row(", "1", ")", "" },
        { "select 1", " union all select 1", "", "", "" },
        { "", "(", "select 1", " union select 2)", "" },
        { "select * from a", " join b on true", "", "", "" },
        { "select * from ", "(a join ", "b", " on true)", "" },
        { "select * from ", "(select * from ", "a", ") t", "" },
        { "", "with x as (", "select 1", ") select * from x", "" },
        { "select 1 where ", "exists (select 1 where ", "true", ")", "" },
        { "select 1 where true", " and true", "", "", "" },
        { "select 1 where true", " or not false and true", "", "", "" },
        { "select 1 in (1", ", 1", "", "", ")" },
        { "explain ", "(", "select 1", ")", "" },
        { "select a", ".b", "", "", "" },
        { "select ", "interval ", "'1 day'", "", "" },
    };

    [Theory]
    [MemberData(nameof(Nestings))]
    public void No_nesting_ends_the_process(string begin, string open, string middle, string close, string end)
    {
        foreach (var times in new[] { 240, 330, 990, 100_000 })
        {
            var sql = begin + string.Concat(Enumerable.Repeat(open, times)) + middle + string.Concat(Enumerable.Repeat(close, times)) + end;
            OnDeepStack(() =>
            {
                try
                {
                    SqlParser.Write(new Same().Rewrite(SqlParser.Parse(sql)));
                }
                catch (Exception e) when (e is SqlTooDeepException or SqlSyntaxException)
                {
                    Assert.NotEmpty(e.Message);
                }
            });
        }
    }

    [Fact]
    public void A_deep_statement_is_refused_at_the_token_that_passes_the_limit()
    {
        var refused = Assert.Throws<SqlTooDeepException>(() => SqlParser.Parse("select " + new string('(', 5000) + "1" + new string(')', 5000)));

        Assert.Equal(341, refused.Position);
    }

    [Theory]
    [InlineData(", 1")]
    [InlineData(" and true")]
    public void What_lies_side_by_side_may_be_long(string repeated)
    {
        var sql = "select true" + string.Concat(Enumerable.Repeat(repeated, 20_000));

        OnDeepStack(() => Assert.Equal(Node.NodeOneofCase.SelectStmt, SqlParser.Parse(sql).NodeCase));
    }

    [Theory]
    [InlineData("", "the statement is empty", 0)]
    [InlineData("  -- nothing", "the statement is empty", 0)]
    [InlineData("selec 1", "syntax error at or near \"selec\"", 1)]
    [InlineData("select 'ä' from from t", "syntax error at or near \"from\"", 17)]
    [InlineData("select (1", "syntax error at end of input", 10)]
    public void A_wrong_statement_is_refused_as_by_PostgreSQL(string sql, string message, int position)
    {
        var refused = Assert.Throws<SqlSyntaxException>(() => SqlParser.Parse(sql));

        Assert.Equal((message, position), (refused.Message, refused.Position));
    }

    [Theory]
    [InlineData("SELECT a, b.c FROM t b WHERE a = $1 AND b.c IN (1, 2) ORDER BY 1 DESC NULLS LAST LIMIT 5")]
    [InlineData("WITH x AS (SELECT 1) INSERT INTO t (a) SELECT * FROM x RETURNING a")]
    [InlineData("UPDATE t SET a = 1 FROM u WHERE t.i = u.i")]
    [InlineData("DELETE FROM t USING u WHERE t.i = u.i")]
    [InlineData("CREATE TEMPORARY TABLE t AS SELECT 1 AS a")]
    [InlineData("SELECT count(*) FILTER (WHERE a > 1) OVER (PARTITION BY b ORDER BY c ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t")]
    [InlineData("SELECT DISTINCT ON (a) a, CASE a WHEN 1 THEN 'x' ELSE 'y' END FROM LATERAL (SELECT 1) q, generate_series(1, 2) WITH ORDINALITY g(i, n)")]
    [InlineData("SELECT DISTINCT a FROM t GROUP BY GROUPING SETS (a, ()) HAVING count(*) > 1")]
    public void A_tree_is_written_as_it_was_read(string sql) => Assert.Equal(sql, SqlParser.Write(new Same().Rewrite(SqlParser.Parse(sql))));

    private static void OnDeepStack(Action body)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(body), SqlParser.StackBytes);
        thread.Start();
        thread.Join();
        if (failure is not null)
            throw new InvalidOperationException(failure.Message, failure);
    }

    private sealed class Same : TreeRewriter
    {
        protected override Node Visit(Node node) => node;
    }
}
