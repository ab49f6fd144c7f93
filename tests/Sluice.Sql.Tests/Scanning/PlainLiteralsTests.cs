using System.Text;
using Sluice.Sql.Parsing;
using Sluice.Sql.Scanning;

namespace Sluice.Sql.Tests.Scanning;

public class PlainLiteralsTests
{
    [Theory]
    [InlineData("select U&'d\\0061t\\+000061', 1", "select 'data'")]
    [InlineData("select U&\"d!0061\" UESCAPE '!', 1", "select \"da\"")]
    [InlineData("select U&'it\\0027s', 1", "select 'it''s'")]
    [InlineData("select U&'\\D83D\\DE00', 1", "select '😀'")]
    [InlineData("select E'\\u00e9\\t\\'\\u0027\\\\u0041', 1", "select E'é\\t\\'\\'\\\\u0041'")]
    [InlineData("select 'a' -- b\n'c', 1", "select 'ac'")]
    [InlineData("select U&'\\0061' uescaped, 1", "select 'a'")]
    [InlineData("select a$$, U&'\\0061', b$$, 1", "select a$$, 'a'")]
    [InlineData("select U&'a'\n 'b\\0063', 1", "select 'abc'")]
    [InlineData("select N'a'\n'b', 1", "select N'ab'")]
    public void Other_forms_become_the_plain_one_and_nothing_else_moves(string sql, string start)
    {
        string plain = PlainLiterals.Of(sql);

        Assert.StartsWith(start + " ", plain, StringComparison.Ordinal);
        Assert.EndsWith(", 1", plain, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetByteCount(sql), Encoding.UTF8.GetByteCount(plain));
        Assert.Same(plain, PlainLiterals.Of(plain));
    }

    [Theory]
    [InlineData("select 'a', \"U&\" -- U&'\\0061'")]
    [InlineData("select $$U&'\\0061'$$, $1, $q$ 'a'\n'b' $q$")]
    [InlineData("select /* E'\\u0061' /* ' */ */ u & 'a', e'\\n'")]
    [InlineData("select 'a''U&', b\n, 'c'\n")]
    [InlineData("select 'U&\n")]
    [InlineData("select \"a'\n'b\", x'1f'")]
    public void Everything_else_stays_the_same_object(string sql) => Assert.Same(sql, PlainLiterals.Of(sql));

    [Theory]
    [InlineData("select U&'\\00zz'", "invalid Unicode escape", 11)]
    [InlineData("select U&'a\\D83Db'", "invalid Unicode surrogate pair", 17)]
    [InlineData("select U&'\\DE00'", "invalid Unicode surrogate pair", 11)]
    [InlineData("select U&'\\0000'", "invalid Unicode escape value", 11)]
    [InlineData("select U&'\\+110000'", "invalid Unicode escape value", 11)]
    [InlineData("select U&'a' uescape 'f'", "invalid Unicode escape character", 22)]
    [InlineData("select U&'a' uescape b", "UESCAPE must be followed by a simple string literal", 22)]
    public void What_is_no_escape_is_refused_where_it_stands(string sql, string message, int position)
    {
        var error = Assert.Throws<SqlSyntaxException>(() => PlainLiterals.Of(sql));

        Assert.Equal((message, position), (error.Message, error.Position));
    }

    [Fact]
    public void The_grammar_reads_names_and_strings_by_code_point()
    {
        var target = SqlParser.Parse("select E'\\u00e9' as U&\"\\65E5\"").SelectStmt.TargetList[0].ResTarget;

        Assert.Equal(("日", "é"), (target.Name, target.Val.AConst.Sval.Sval));
    }

    [Fact]
    public void The_scanner_cuts_strings_with_code_points()
    {
        const string Sql = "select E'\\u00e9;', 'b'; select 2";

        Assert.Equal(["select", "E'\\u00e9;'", ",", "'b'", ";", "select", "2"], SqlScanner.Scan(Sql).Select(token => token.Text(Sql).ToString()));
    }
}
