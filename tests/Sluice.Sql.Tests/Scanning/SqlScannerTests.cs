using System.Text;
using Sluice.Sql.Scanning;

namespace Sluice.Sql.Tests.Scanning;

public class SqlScannerTests
{
    private static string[] Describe(string sql) =>
        [.. SqlScanner.Scan(sql).Select(token => $"{token.Kind}:{token.Text(sql)}")];

    [Fact]
    public void A_query_is_cut_into_words_names_params_strings_numbers_and_symbols() =>
        Assert.Equal(
            ["Keyword:select", "Identifier:\"A b\"", "Symbol:,", "Param:$12", "Symbol:,", "String:'x''y'", "Operator:::", "Identifier:t",
                "Symbol:,", "Number:1.5e3", "Operator:||", "BitString:b'01'", "Symbol:;", "Comment:-- end"],
            Describe("select \"A b\", $12, 'x''y'::t, 1.5e3 || b'01'; -- end"));

    [Fact]
    public void Strings_hide_semicolons_quotes_and_comments()
    {
        string[] literals = ["';'", "'--'", "'/*'", "E'\\';'", "$$;'$$", "$a$ $b$ ; $b$ $a$", "'a'\n';'"];
        foreach (string literal in literals)
            Assert.Equal([$"String:{literal}"], Describe(literal));
    }

    [Fact]
    public void Unicode_escapes_end_where_their_quotes_do() =>
        Assert.Equal(
            ["UnicodeString:U&'é\\0061'", "Symbol:,", "UnicodeIdentifier:U&\"x\"\"y\"", "Comment:/* c */", "UnicodeString:U&'a'\n 'b'"],
            Describe("U&'é\\0061' , U&\"x\"\"y\"\n/* c */ U&'a'\n 'b' \t"));

    [Fact]
    public void Comments_nest() => Assert.Equal(["Comment:/* a /* ; */ b */", "Number:1"], Describe("/* a /* ; */ b */ 1"));

    [Theory]
    [InlineData("é '😀' x")]
    [InlineData("'日本' || \"naïve 😀 name\" || 'é' || y")]
    [InlineData("select 'a', -- 😀\n '\ud800', b")]
    public void Offsets_are_in_chars_whatever_the_text(string sql)
    {
        SqlToken[] tokens = SqlScanner.Scan(sql);
        Assert.Equal(sql.Length, tokens[^1].End);
        int at = 0;
        foreach (SqlToken token in tokens)
        {
            Assert.True(string.IsNullOrWhiteSpace(sql[at..token.Start]), $"chars {at} to {token.Start} were left out");
            Assert.Equal(token.Length, token.Text(sql).Trim().Length);
            at = token.End;
        }
    }

    [Fact]
    public void Params_carry_their_number() => Assert.Equal([1, 65535], SqlScanner.Scan("$1$65535").Select(t => t.Value));

    [Theory]
    [InlineData("select 'abc", 8, "unterminated quoted string at or near \"'abc\"")]
    [InlineData("é😀 'x", 4, "unterminated quoted string at or near \"'x\"")]
    [InlineData("select \"ab", 8, "unterminated quoted identifier at or near \"\"ab\"")]
    [InlineData("1 /* x", 3, "unterminated /* comment at or near \"/* x\"")]
    [InlineData("$$ x", 1, "unterminated dollar-quoted string at or near \"$$ x\"")]
    [InlineData("😀 $2abc", 3, "trailing junk after parameter at or near \"$2a\"")]
    [InlineData("$99999999999", 1, "parameter number too large at or near \"$99999999999\"")]
    [InlineData("😀 1_000 123abc", 9, "trailing junk after numeric literal at or near \"123a\"")]
    [InlineData("1_000, 2_0 'x", 12, "unterminated quoted string at or near \"'x\"")]
    [InlineData("select\0 1", 7, "invalid byte sequence for encoding \"UTF8\": 0x00")]
    public void What_cannot_be_scanned_is_refused_with_its_position_in_characters(string sql, int position, string message)
    {
        var error = Assert.Throws<SqlSyntaxException>(() => SqlScanner.Scan(sql));
        Assert.Equal((position, message), (error.Position, error.Message));
    }

    [Fact]
    public void Numbers_of_PostgreSQL_16_are_read() =>
        Assert.Equal(
            ["String:'é😀'", "Symbol:,", "Number:1_000", "Symbol:+", "Number:0xFF", "Symbol:,", "Number:1_0.5_0e1_0", "Symbol:,",
                "Number:0b1_01", "Symbol:;", "Number:0o17", "String:';'"],
            Describe("'é😀', 1_000 + 0xFF, 1_0.5_0e1_0,0b1_01; 0o17 ';'"));

    [Fact]
    public void A_flood_of_new_numbers_is_refused_rather_than_scanned_for_ever()
    {
        string flood = new StringBuilder().Insert(0, "1_0,", 5000).ToString();
        Assert.Throws<SqlSyntaxException>(() => SqlScanner.Scan(flood));
    }

    [Fact]
    public void Every_prefix_of_a_hostile_text_is_scanned_or_refused()
    {
        const string sql = "sélect '😀\\', E'\\'', $$a$$, U&'\\0061' /* /* */ */ , \"q\"\"q\", 0x1F, 1_0, $1 {'a': 1} -> x[1:2] ` # -- é\n;;";
        for (int i = 0; i <= sql.Length; i++)
        {
            string prefix = sql[..i];
            try
            {
                foreach (SqlToken token in SqlScanner.Scan(prefix)) Assert.InRange(token.End, token.Start + 1, prefix.Length);
            }
            catch (SqlSyntaxException e)
            {
                Assert.InRange(e.Position, 1, prefix.Length + 1);
            }
        }
    }

    [Fact]
    public void Threads_may_scan_at_once()
    {
        Parallel.For(0, 2000, i =>
        {
            string sql = $"select {i}, '{new string('é', i % 50)}' from t -- {i}";
            Assert.Equal(7, SqlScanner.Scan(sql).Length);
            Assert.Throws<SqlSyntaxException>(() => SqlScanner.Scan($"'{i}"));
        });
    }

    [Fact]
    public void An_empty_text_has_no_tokens() => Assert.Empty(SqlScanner.Scan(" \n\t"));
}
