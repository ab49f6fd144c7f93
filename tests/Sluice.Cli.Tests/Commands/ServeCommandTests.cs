namespace Sluice.Cli.Tests.Commands;

public sealed class ServeCommandTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("--listen", "example.org:1", "host")]
    [InlineData("--max-connections", "0", "--max-connections")]
    [InlineData("--max-connections", "many", "--max-connections")]
    [InlineData("--log-level", "loud", "trace, debug")]
    [InlineData("--hostname", "a*b", "wildcard")]
    [InlineData("--hostname", "münchen", "xn--")]
    [InlineData("--database", "", "--database")]
    [InlineData("--cert", "server.crt", "--key")]
    [InlineData("--key", "server.key", "--cert")]
    [InlineData("--frobnicate", "1", "--frobnicate")]
    public async Task A_wrong_option_is_misuse(string option, string value, string about)
    {
        var (code, output, error) = await Scratch.RunAsync("serve", _scratch.Folder("lake"), "--data", _scratch.At("data"), option, value);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(about, error, StringComparison.Ordinal);
        Assert.EndsWith("(see: sluice serve --help)" + Environment.NewLine, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.False(Directory.Exists(_scratch.At("data")));
    }

    [Fact]
    public async Task A_lake_that_is_not_there_is_a_failure()
    {
        var (code, _, error) = await Scratch.RunAsync("serve", _scratch.At("lake"), "--data", _scratch.At("data"));
        Assert.Equal(1, code);
        Assert.Equal($"sluice serve: {_scratch.At("lake")}: no such folder{Environment.NewLine}", error);
    }

    [Fact]
    public async Task Data_inside_the_lake_is_refused()
    {
        var lake = _scratch.Folder("lake");
        var (code, _, error) = await Scratch.RunAsync("serve", lake, "--data", Path.Combine(lake, "data"));
        Assert.Equal(2, code);
        Assert.Contains("inside the lake", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(lake));
    }

    [Fact]
    public async Task Data_that_a_link_puts_inside_the_lake_is_refused()
    {
        var hidden = _scratch.Folder("lake", "hidden");
        Directory.CreateSymbolicLink(_scratch.At("data"), hidden);
        Directory.CreateSymbolicLink(_scratch.At("pond"), _scratch.At("lake"));
        var (code, _, error) = await Scratch.RunAsync("serve", _scratch.At("pond"), "--data", _scratch.At("data", "deep"));
        Assert.Equal(2, code);
        Assert.Contains("inside the lake", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_inside_the_lake_is_refused()
    {
        var lake = _scratch.Folder("lake");
        var key = Path.Combine(lake, "server.key");
        var (code, _, error) = await Scratch.RunAsync("serve", lake, "--data", _scratch.At("data"), "--cert", "c", "--key", key);
        Assert.Equal(2, code);
        Assert.Contains("--key", error, StringComparison.Ordinal);
        Assert.Contains("inside the lake", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_is_not_there_is_a_failure_naming_it()
    {
        var missing = _scratch.At("none.crt");
        var (code, _, error) = await Scratch.RunAsync(
            "serve", _scratch.Folder("lake"), "--data", _scratch.At("data"), "--cert", missing, "--key", missing);
        Assert.Equal(1, code);
        Assert.StartsWith($"sluice serve: {missing}: no such file", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_scratch.At("data")));
    }
}
