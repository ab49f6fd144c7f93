using Sluice.Sql.Scanning;

namespace Sluice.Sql.Tests.Scanning;

public class QuotedNameTests
{
    [Theory]
    [InlineData("flights", "flights")]
    [InlineData("_x1", "_x1")]
    [InlineData("temp", "temp")]
    [InlineData("Flights", "\"Flights\"")]
    [InlineData("select", "\"select\"")]
    [InlineData("between", "\"between\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("1a", "\"1a\"")]
    [InlineData("x$1", "\"x$1\"")]
    [InlineData("é", "\"é\"")]
    [InlineData("", "\"\"")]
    public void Names_are_quoted_only_where_PostgreSQL_quotes_them(string name, string quoted) => Assert.Equal(quoted, QuotedName.Of(name));
}
