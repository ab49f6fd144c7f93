using Sluice.Engine.DuckDb.Lexing;

namespace Sluice.Engine.DuckDb.Tests.Lexing;

public sealed class LexerTests
{
    [Theory]
    [InlineData("select a.b", "select a . b")]
    [InlineData("f(1.5e-3,.5,1..2)", "f ( 1.5e-3 , .5 , 1 . .2 )")]
    [InlineData("1_000+2", "1_000 + 2")]
    [InlineData("'it''s' \"a\"\"b\"", "'it''s' \"a\"\"b\"")]
    [InlineData("e'\\'' x", "e'\\'' x")]
    [InlineData("'\\' x", "'\\' x")]
    [InlineData("b'01' X'ff' n'x'", "b'01' X'ff' n 'x'")]
    [InlineData("$$a$b$$ c", "$$a$b$$ c")]
    [InlineData("$t$ $$ $t$ c", "$t$ $$ $t$ c")]
    [InlineData("a$1 $1 $12x", "a$1 $1 $12 x")]
    [InlineData("a/* b /* c */ d */e", "a e")]
    [InlineData("a--b\nc", "a c")]
    [InlineData("a--b\rc", "a c")]
    [InlineData("1-- x", "1")]
    [InlineData("a+/*x*/b", "a + b")]
    [InlineData("geten\u00e9\u00A0(\u2003x\uFEFF)", "geten\u00e9 ( x )")]
    [InlineData("'unfinished", "'unfinished")]
    [InlineData("\"unfinished", "\"unfinished")]
    [InlineData("$$unfinished", "$$unfinished")]
    [InlineData("/* unfinished", "")]
    [InlineData("e'\\", "e'\\")]
    [InlineData("$", "$")]
    [InlineData("", "")]
    public void Cuts_as_DuckDB_does(string sql, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', Lexer.Scan(sql).Select(token => token.Text(sql).ToString())));

    [Theory]
    [InlineData("GetEnv", "getenv")]
    [InlineData("\"Get\"\"Env\"", "get\"env")]
    [InlineData("\"", "")]
    public void Names_are_compared_without_case(string sql, string name) =>
        Assert.Equal(name, Assert.Single(Lexer.Scan(sql)).Name(sql));

    [Fact]
    public void Any_text_ends()
    {
        var random = new Random(7);
        const string Alphabet = "ab1$'\"/*-\\eE.\n ;(\u00A0";
        for (var i = 0; i < 5000; i++)
        {
            var sql = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            var end = 0;
            foreach (var token in Lexer.Scan(sql))
            {
                Assert.True(token.Start >= end && token.End > token.Start && token.End <= sql.Length, sql);
                end = token.End;
            }
        }
    }
}
