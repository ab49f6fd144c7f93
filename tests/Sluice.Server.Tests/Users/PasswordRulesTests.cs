using Sluice.Protocol.Errors;
using Sluice.Server.Users;

namespace Sluice.Server.Tests.Users;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("alexandra", "12345678")]
    [InlineData("alexandra", "alexandra1")]
    [InlineData("al", "        ")]
    [InlineData("al", "ääääääää")]
    public void Accepts(string user, string password) => PasswordRules.Check(user, password);

    [Theory]
    [InlineData("al", "", "must not be empty")]
    [InlineData("al", "1234567", "at least 8 characters")]
    [InlineData("al", "😀😀😀😀", "at least 8 characters")]
    [InlineData("alexandra", "alexandra", "must not equal user name")]
    [InlineData("alexandra", "ALEXANDRA", "must not equal user name")]
    public void Refuses_without_repeating_it(string user, string password, string about)
    {
        var refused = Assert.Throws<PgErrorException>(() => PasswordRules.Check(user, password));
        Assert.Equal(SqlStates.InvalidParameterValue, refused.Error.SqlState);
        Assert.Contains(about, refused.Message, StringComparison.Ordinal);
        Assert.True(password.Length == 0 || !refused.Message.Contains(password, StringComparison.Ordinal));
    }
}
