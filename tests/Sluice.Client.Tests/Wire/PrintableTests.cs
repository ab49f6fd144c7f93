using Sluice.Client.Wire;

namespace Sluice.Client.Tests.Wire;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("CN=Grüße, O=日本 😀", "CN=Grüße, O=日本 😀")]
    [InlineData("a\r\nb\tc", "a  b c")]
    [InlineData("\u001b[31mred\u0007\u009b", "?[31mred??")]
    [InlineData("\u202Eabc\u2066\u200B\uFEFF", "?abc???")]
    [InlineData("a\u2028b\uE000", "a?b?")]
    public void Nothing_moves_the_cursor_or_turns_the_writing(string text, string expected) => Assert.Equal(expected, Printable.Of(text));

    [Fact]
    public void A_flood_is_cut() => Assert.Equal(501, Printable.Of(new string('x', 100_000)).Length);

    [Fact]
    public void A_half_surrogate_is_replaced() => Assert.Equal("a\uFFFDb", Printable.Of("a\uD800b"));
}
