using Sluice.Sql.Commands;
using Sluice.Sql.Scanning;
using Sluice.Sql.Statements;

namespace Sluice.Sql.Tests.Commands;

public class StatementCommandReaderTests
{
    private static T Read<T>(string sql)
        where T : SessionCommand => Assert.IsType<T>(Assert.Single(SqlSplitter.Split(sql)).Command);

    [Fact]
    public void Prepare_gives_its_types_and_its_statement()
    {
        var prepare = Read<PrepareCommand>("  prepare \"P\" (integer, numeric(10, 2), text[]) as /* why */ select $1;");
        Assert.Equal("P", prepare.Name);
        Assert.Equal([new("int4", false), new("numeric", false), new("text", true)], prepare.Types);
        Assert.Equal(new SqlStatement("select $1", 61, CommandTag.Select, null), prepare.Inner);
    }

    [Fact]
    public void What_is_carried_may_be_of_the_engines_dialect()
    {
        Assert.Equal("from t select a", Read<PrepareCommand>("prepare p as from t select a").Inner.Text);
        Assert.Equal("pivot t on a", Read<DeclareCommand>("declare c cursor for pivot t on a").Inner.Text);
    }

    [Theory]
    [InlineData("declare c cursor for select 1", false, false, false)]
    [InlineData("declare c binary no scroll cursor with hold for select 1", true, false, true)]
    [InlineData("declare c insensitive scroll cursor without hold for select 1", false, true, false)]
    public void Declare_gives_its_options(string sql, bool isBinary, bool isScrollable, bool withHold)
    {
        var declare = Read<DeclareCommand>(sql);
        Assert.Equal(
            ("c", isBinary, isScrollable, withHold, "select 1"),
            (declare.Name, declare.IsBinary, declare.IsScrollable, declare.WithHold, declare.Inner.Text));
    }

    [Theory]
    [InlineData("execute p", "")]
    [InlineData("execute p(1)", "Integer 1")]
    [InlineData("execute p ( - 5 , +6, 'it''s', null, TRUE )", "Integer -5|Integer 6|String it's|Null null|Boolean true")]
    [InlineData("execute p(1.5, 1 + 2, f(a, b), array[1, 2], E'\\n', $1)", "Expression 1.5|Expression 1 + 2|Expression f(a, b)|Expression array[1, 2]|Expression E'\\n'|Expression $1")]
    [InlineData("execute p(now() /* , */ -- )\n , 2)", "Expression now()|Integer 2")]
    public void Execute_gives_its_arguments(string sql, string expected) =>
        Assert.Equal(expected, string.Join('|', Read<ExecuteCommand>(sql).Arguments.Select(argument => $"{argument.Kind} {argument.Value}")));

    [Fact]
    public void An_argument_knows_where_it_stands() =>
        Assert.Equal([18, 21], Read<ExecuteCommand>("/* xx */execute p(1, 2)").Arguments.Select(argument => argument.Offset));

    [Theory]
    [InlineData("prepare p", "syntax error at end of input", 10)]
    [InlineData("prepare p as", "syntax error at end of input", 13)]
    [InlineData("prepare as as select 1", "syntax error at or near \"as\"", 9)]
    [InlineData("prepare p (1 + 1) as select 1", "syntax error at or near \"+\"", 14)]
    [InlineData("select 1; declare c cursor select 1", "syntax error at or near \"select\"", 28)]
    [InlineData("declare c scroll for select 1", "syntax error at or near \"for\"", 18)]
    [InlineData("execute", "syntax error at end of input", 8)]
    [InlineData("execute p()", "syntax error at or near \")\"", 11)]
    [InlineData("execute p(1,)", "syntax error at or near \")\"", 13)]
    [InlineData("execute p(1", "syntax error at end of input", 12)]
    [InlineData("execute p(1) 2", "syntax error at or near \"2\"", 14)]
    [InlineData("fetch", "syntax error at end of input", 6)]
    public void What_is_wrong_is_told_with_its_place(string sql, string message, int position)
    {
        var wrong = Assert.Throws<SqlSyntaxException>(() => SqlSplitter.Split(sql));
        Assert.Equal((message, position), (wrong.Message, wrong.Position));
    }

    [Fact]
    public void Lock_names_its_tables_quoted()
    {
        var locked = Read<LockCommand>("lock table only public.\"a\"\"b\", c in access share mode nowait");
        Assert.Equal(["\"public\".\"a\"\"b\"", "\"c\""], locked.Tables);
    }
}
