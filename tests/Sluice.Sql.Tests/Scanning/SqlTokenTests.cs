using Sluice.Sql.Scanning;

namespace Sluice.Sql.Tests.Scanning;

public class SqlTokenTests
{
    [Theory]
    [InlineData("Flights", "flights")]
    [InlineData("\"Flights\"", "Flights")]
    [InlineData("\"a\"\"b\"", "a\"b")]
    [InlineData("ÉTÉ", "ÉtÉ")]
    [InlineData("SELECT", "select")]
    public void A_name_is_folded_or_unquoted(string sql, string name) =>
        Assert.Equal(name, Assert.Single(SqlScanner.Scan(sql)).Name(sql));

    [Fact]
    public void A_string_has_no_name() =>
        Assert.Throws<InvalidOperationException>(() => SqlScanner.Scan("'x'")[0].Name("'x'"));

    [Theory]
    [InlineData("PIVOT", true)]
    [InlineData("pivot", true)]
    [InlineData("\"pivot\"", false)]
    [InlineData("'pivot'", false)]
    [InlineData("pivots", false)]
    public void A_word_is_known_in_any_case_but_not_in_quotes(string sql, bool known) =>
        Assert.Equal(known, SqlScanner.Scan(sql)[0].Is(sql, "pivot"));

    [Fact]
    public void A_symbol_is_its_character() =>
        Assert.Equal("(;)[]{}", string.Concat(SqlScanner.Scan("(;)[]{}").Select(t => t.Symbol)));
}
