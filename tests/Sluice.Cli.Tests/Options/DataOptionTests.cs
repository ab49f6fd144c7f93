using Sluice.Cli.Commands;
using Sluice.Cli.Options;

namespace Sluice.Cli.Tests.Options;

public sealed class DataOptionTests
{
    [Theory]
    [InlineData("/given", "/xdg", "/home/a", "/given")]
    [InlineData(null, "/xdg", "/home/a", "/xdg/sluice")]
    [InlineData(null, "relative", "/home/a", "/home/a/.local/share/sluice")]
    [InlineData(null, "", "/home/a", "/home/a/.local/share/sluice")]
    [InlineData(null, null, "/home/a", "/home/a/.local/share/sluice")]
    public void Falls_back_in_order(string? given, string? xdg, string? home, string expected) =>
        Assert.Equal(expected, DataOption.Resolve(given, xdg, home));

    [Fact]
    public void Without_a_home_it_must_be_given() =>
        Assert.Contains("--data", Assert.Throws<UsageException>(() => DataOption.Resolve(null, null, "")).Message, StringComparison.Ordinal);

    [Fact]
    public void Empty_is_refused() => Assert.Throws<UsageException>(() => DataOption.Resolve("", "/xdg", "/home/a"));
}
