using Sluice.Sql.Commands.Copy;
using Sluice.Sql.Scanning;
using Sluice.Sql.Statements;

namespace Sluice.Sql.Tests.Commands.Copy;

public sealed class CopyCommandReaderTests
{
    [Theory]
    [InlineData("copy t to stdout", "t", "")]
    [InlineData("COPY S.\"T\" (A, \"B\") TO STDOUT", "s.T", "a,B")]
    public void A_table_and_its_columns(string sql, string relation, string columns)
    {
        var copy = Read(sql);
        Assert.Equal(relation, string.Join('.', new[] { copy.Relation!.Schema, copy.Relation.Name }.Where(part => part is not null)));
        Assert.Equal(columns, string.Join(',', copy.Columns));
        Assert.False(copy.IsFrom);
        Assert.True(copy.IsStandard);
    }

    [Theory]
    [InlineData("copy (select 1) to stdout", "select 1", 6)]
    [InlineData("copy /* é */ ( /* a */ select ')' from t /* b */ ) to stdout", "select ')' from t", 23)]
    [InlineData("select 1; copy ((values (1), (2))) to stdout csv", "(values (1), (2))", 16)]
    [InlineData("copy (summarize t) to stdout", "summarize t", 6)]
    public void A_query_is_cut_out_with_its_place(string sql, string query, int offset)
    {
        var inner = ((CopyCommand)SqlSplitter.Split(sql)[^1].Command!).Query!;
        Assert.Equal((query, offset), (inner.Text, inner.Offset));
    }

    [Theory]
    [InlineData("copy t to stdout (format csv, header, delimiter ';', force_quote (a, b))")]
    [InlineData("copy t to stdout with csv header delimiter as ';' force quote a, b")]
    [InlineData("copy t to stdout csv header delimiter ';' force quote a, b")]
    public void Options_are_the_same_in_every_syntax(string sql)
    {
        var options = Read(sql).Options.ToDictionary(option => option.Name);
        Assert.Equal(["delimiter", "force_quote", "format", "header"], options.Keys.Order());
        Assert.Equal(("csv", ";"), (options["format"].Text, options["delimiter"].Text));
        Assert.Equal(["a", "b"], options["force_quote"].Names!);
    }

    [Fact]
    public void Positions_of_options_count_characters() => Assert.Equal(26, Read("copy \"é\" to stdout with (foo)").Options[0].Position);

    [Theory]
    [InlineData("copy (select 1) from stdin", "syntax error at or near \"from\"", 17)]
    [InlineData("copy (select 1; select 2) to stdout", "syntax error at or near \";\"", 15)]
    [InlineData("copy (show x) to stdout", "syntax error at or near \"show\"", 7)]
    [InlineData("copy t to stdout where a = (((1)))", "WHERE clause not allowed with COPY TO", 18)]
    [InlineData("copy t to", "syntax error at end of input", 10)]
    public void Mistakes_are_told_with_their_place(string sql, string message, int position)
    {
        var wrong = Assert.Throws<SqlSyntaxException>(() => SqlSplitter.Split(sql));
        Assert.Equal((message, position), (wrong.Message, wrong.Position));
    }

    [Theory]
    [InlineData("copy (select {0}) to stdout")]
    [InlineData("copy t from stdin where {0}")]
    [InlineData("explain (analyze) select {0}")]
    public void What_is_inside_may_nest_as_deep_as_it_likes(string sql)
    {
        var deep = new string('(', 200_000) + "1" + new string(')', 200_000);
        Assert.NotNull(SqlSplitter.Split(string.Format(null, sql, deep))[0].Command);
    }

    [Theory]
    [InlineData("copy t from '/etc/passwd'")]
    [InlineData("copy t to program 'cat'")]
    public void Files_and_programs_are_told_apart(string sql) => Assert.False(Read(sql).IsStandard);

    private static CopyCommand Read(string sql) => (CopyCommand)SqlSplitter.Split(sql)[0].Command!;
}
