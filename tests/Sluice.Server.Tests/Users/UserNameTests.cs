using Sluice.Protocol.Errors;
using Sluice.Server.Users;

namespace Sluice.Server.Tests.Users;

public sealed class UserNameTests
{
    [Theory]
    [InlineData("al")]
    [InlineData("a b")]
    [InlineData("zoë@example.org")]
    [InlineData("😀")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890123")]
    public void Accepts(string name) => UserName.Check(name);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("a:b", "colon")]
    [InlineData("a\nb", "control")]
    [InlineData("a\0", "control")]
    [InlineData("a\u0085", "control")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234", "63 bytes")]
    [InlineData("ééééééééééééééééééééééééééééééééé", "63 bytes")]
    public void Refuses(string name, string about)
    {
        var refused = Assert.Throws<PgErrorException>(() => UserName.Check(name));
        Assert.Equal("42602", refused.Error.SqlState);
        Assert.Contains(about, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_half_a_character() =>
        Assert.Contains("Unicode", Assert.Throws<PgErrorException>(() => UserName.Check("a\ud83d")).Message, StringComparison.Ordinal);
}
