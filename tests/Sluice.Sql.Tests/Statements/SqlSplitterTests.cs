using Sluice.Sql.Commands;
using Sluice.Sql.Scanning;
using Sluice.Sql.Statements;

namespace Sluice.Sql.Tests.Statements;

public class SqlSplitterTests
{
    private static string[] Texts(string sql) => [.. SqlSplitter.Split(sql).Select(s => s.Text)];

    [Theory]
    [InlineData("")]
    [InlineData(" ; \n;;")]
    [InlineData("-- only words")]
    [InlineData("/* a */; -- b\n;")]
    public void Blanks_and_comments_are_no_statements(string sql) => Assert.Empty(SqlSplitter.Split(sql));

    [Fact]
    public void Statements_end_at_semicolons_outside_quotes_comments_and_parentheses() =>
        Assert.Equal(
            ["select ';', $$;$$ /* ; */ from t", "create rule r as on x do (select 1; select 2)", "select \";\""],
            Texts("/* lead */ select ';', $$;$$ /* ; */ from t; create rule r as on x do (select 1; select 2);; select \";\" -- end;\n"));

    [Fact]
    public void Offsets_lead_back_to_the_whole()
    {
        const string sql = " /* é */ select '😀' ; /* 😀 */ select 2;";
        foreach (SqlStatement statement in SqlSplitter.Split(sql))
            Assert.Equal(statement.Text, sql.Substring(statement.Offset, statement.Text.Length));
    }

    [Fact]
    public void Positions_lead_back_to_the_whole_in_characters()
    {
        const string sql = "select '😀'; select x";
        SqlStatement second = SqlSplitter.Split(sql)[1];
        Assert.Equal((20, 0), (second.PositionIn(sql, 8), second.PositionIn(sql, 0)));
    }

    [Fact]
    public void A_stray_closing_parenthesis_does_not_join_statements() => Assert.Equal(["select 1)", "select 2"], Texts("select 1); select 2"));

    [Fact]
    public void A_lone_statement_is_the_same_string()
    {
        const string sql = "select 1";
        Assert.Same(sql, SqlSplitter.Split(sql)[0].Text);
    }

    [Fact]
    public void Text_that_cannot_be_scanned_is_one_statement_for_the_engine()
    {
        SqlStatement statement = Assert.Single(SqlSplitter.Split("select 1; select 'x"));
        Assert.Equal(("select 1; select 'x", 0, null), (statement.Text, statement.Offset, statement.Command));
    }

    [Fact]
    public void Syntax_of_the_engine_is_split_too() =>
        Assert.Equal(
            ["FROM t SELECT {'a': [1, 2]}", "SELECT x -> x[1:2]", "PIVOT t ON y", "SELECT 1_000", "SUMMARIZE t"],
            Texts("FROM t SELECT {'a': [1, 2]}; SELECT x -> x[1:2]; PIVOT t ON y; SELECT 1_000; SUMMARIZE t"));

    [Fact]
    public void Session_commands_among_queries_are_found()
    {
        IReadOnlyList<SqlStatement> all = SqlSplitter.Split("begin; select 1; commit");
        Assert.Equal([typeof(BeginCommand), null, typeof(CommitCommand)], all.Select(s => s.Command?.GetType()));
        Assert.Equal(["BEGIN", "SELECT", "COMMIT"], all.Select(s => s.Tag.Name));
    }

    [Fact]
    public void A_wrong_session_command_is_refused_where_it_stands_in_the_whole()
    {
        var error = Assert.Throws<SqlSyntaxException>(() => SqlSplitter.Split("select '😀'; set x frob 1"));
        Assert.Equal(("syntax error at or near \"frob\"", 19), (error.Message, error.Position));
    }
}
