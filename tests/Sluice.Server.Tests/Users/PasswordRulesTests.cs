using Sluice.Protocol.Errors;
using Sluice.Server.Users;

namespace Sluice.Server.Tests.Users;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("alexandra", "pencil case")]
    [InlineData("al", "correct horse")]
    [InlineData("al", "battery staple")]
    [InlineData("al", "äöüßéèêëçñ")]
    [InlineData("al", "0123456789-horse")]
    [InlineData("alexandra", "alexandra likes her tea")]
    [InlineData("demo", "yU0x7Zk-Zm1Qv_4Wq8sT9bLc")]
    [InlineData("al", "password for the quiet lake")]
    public void Accepts(string user, string password) => PasswordRules.Check(user, password);

    [Theory]
    [InlineData("al", "", "must not be empty")]
    [InlineData("al", "123456789", "at least 10 characters")]
    [InlineData("al", "😀😀😀😀😀", "at least 10 characters")]
    [InlineData("alexandra", "alexandra", "must not equal user name")]
    [InlineData("alexandra", "ALEXANDRA", "must not equal user name")]
    [InlineData("al", "          ", "repeat a few characters")]
    [InlineData("al", "aaaaaaaaaaaaaaaaaaaa", "repeat a few characters")]
    [InlineData("al", "abcabcabcabc", "repeat a few characters")]
    [InlineData("al", "😀😀😀😀😀😀😀😀😀😀", "repeat a few characters")]
    [InlineData("alexandra", "alexandra1", "made from the user name")]
    [InlineData("alexandra", "Alexandra2026!", "made from the user name")]
    [InlineData("alexandra", "4lex4ndr42026", "made from the user name")]
    [InlineData("alexandra", "ardnaxela99", "made from the user name")]
    [InlineData("alexandra", "alexandraalexandra", "made from the user name")]
    [InlineData("al", "1234567890", "runs of letters")]
    [InlineData("al", "0987654321", "runs of letters")]
    [InlineData("al", "qwertyuiop", "runs of letters")]
    [InlineData("al", "QWERTYasdfgh", "runs of letters")]
    [InlineData("al", "abcdefghijkl", "runs of letters")]
    [InlineData("al", "qwerty123456", "runs of letters")]
    [InlineData("al", "password123", "first that are tried")]
    [InlineData("al", "Password2026!", "first that are tried")]
    [InlineData("al", "P@ssw0rd2026", "first that are tried")]
    [InlineData("al", "passwordpassword", "first that are tried")]
    [InlineData("al", "1q2w3e4r5t6y", "first that are tried")]
    [InlineData("al", "Welcome2026", "first that are tried")]
    [InlineData("al", "!!Postgres1!!", "first that are tried")]
    [InlineData("al", "iloveyou1234", "first that are tried")]
    [InlineData("al", "Summer2026!", "first that are tried")]
    public void Refuses_without_repeating_it(string user, string password, string about)
    {
        var refused = Assert.Throws<PgErrorException>(() => PasswordRules.Check(user, password));
        Assert.Equal(SqlStates.InvalidParameterValue, refused.Error.SqlState);
        Assert.Contains(about, refused.Message, StringComparison.Ordinal);
        Assert.True(password.Length == 0 || !refused.Message.Contains(password, StringComparison.Ordinal));
    }
}
