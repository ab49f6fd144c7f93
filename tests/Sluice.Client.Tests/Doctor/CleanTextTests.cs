using Sluice.Client.Doctor;

namespace Sluice.Client.Tests.Doctor;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("database \"a\" does not exist", "database \"a\" does not exist")]
    [InlineData("\u001b[2Jall is well\r\n", "?[2Jall is well??")]
    [InlineData("a\u202Eb", "a?b")]
    [InlineData("é", "é")]
    public void Control_characters_lose_their_power(string text, string expected) => Assert.Equal(expected, CleanText.Of(text));
}
