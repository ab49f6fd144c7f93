namespace Sluice.Cli.Tests.Commands;

public sealed class ReloadCommandTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("reload")]
    [InlineData("status")]
    public async Task Without_a_server_it_fails_in_one_line_and_makes_nothing(string command)
    {
        var data = _scratch.At("data");
        var expected = $"sluice {command}: no server runs on {data}; start one with: sluice serve LAKE --data {data}{Environment.NewLine}";
        Assert.Equal((1, "", expected), await Scratch.RunAsync(command, "--data", data));
        Assert.False(Directory.Exists(data));
    }

    [Fact]
    public async Task Two_forms_at_once_are_misuse()
    {
        var (code, output, error) = await Scratch.RunAsync("status", "--json", "--prometheus", "--data", _scratch.At("data"));
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("sluice status: --json and --prometheus exclude each other", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reload")]
    [InlineData("status")]
    public async Task Help_ends_with_an_example(string command)
    {
        var (code, output, _) = await Scratch.RunAsync(command, "--help");
        Assert.Equal(0, code);
        Assert.Contains($"  sluice {command} --", output, StringComparison.Ordinal);
    }
}
