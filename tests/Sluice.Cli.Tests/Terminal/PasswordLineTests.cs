using System.Text;
using Sluice.Cli.Commands;
using Sluice.Cli.Terminal;

namespace Sluice.Cli.Tests.Terminal;

public sealed class PasswordLineTests
{
    [Theory]
    [InlineData("secret", "secret")]
    [InlineData("secret\n", "secret")]
    [InlineData("secret\r\n", "secret")]
    [InlineData("secret\n\n", "secret")]
    [InlineData("secret\r\r\n", "secret\r")]
    [InlineData("  secret \t\nnext", "  secret \t")]
    [InlineData("pässwörd\n", "pässwörd")]
    [InlineData("", "")]
    [InlineData("\n", "")]
    public void Takes_the_first_line_and_strips_one_line_end(string input, string password)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        Assert.Equal(password, PasswordLine.Read(stream));
    }

    [Fact]
    public void Refuses_what_is_not_utf8_without_repeating_it()
    {
        using var stream = new MemoryStream([.. "secret"u8, 0xC3, (byte)'\n']);
        var refused = Assert.Throws<UsageException>(() => PasswordLine.Read(stream));
        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_line_without_end()
    {
        using var stream = new MemoryStream(new byte[5000]);
        Assert.Contains("4096", Assert.Throws<UsageException>(() => PasswordLine.Read(stream)).Message, StringComparison.Ordinal);
        using var longest = new MemoryStream([.. Enumerable.Repeat((byte)'x', 4096), (byte)'\n']);
        Assert.Equal(4096, PasswordLine.Read(longest).Length);
    }
}
