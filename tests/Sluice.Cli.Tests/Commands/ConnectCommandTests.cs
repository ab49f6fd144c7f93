using System.Text.Json;

namespace Sluice.Cli.Tests.Commands;

public sealed class ConnectCommandTests
{
    [Theory]
    [InlineData("connect", "CLIENT is missing; it is one of psql, jdbc, dbvisualizer")]
    [InlineData("connect excel", "there is no client \"excel\"; it is one of psql, jdbc")]
    [InlineData("connect psql a:b", "is no HOST[:PORT]")]
    [InlineData("connect psql --system beos", "beos")]
    public async Task Misuse_names_what_is_possible(string line, string about)
    {
        var (code, output, error) = await Scratch.RunAsync(line.Split(' '));
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(about, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_cannot_break_out_of_its_line()
    {
        var (code, _, error) = await Scratch.RunAsync("connect", "odbc", "lake", "--user", "a\nSSLmode = disable");
        Assert.Equal(2, code);
        Assert.Contains("control character", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prints_the_line_for_the_values_given()
    {
        var (code, output, _) = await Scratch.RunAsync(
            "connect", "PSQL", "lake.example.org:5433", "--user", "ann", "--database", "sea", "--root", "/r.crt", "--system", "linux");
        Assert.Equal(0, code);
        Assert.StartsWith(
            "psql \"host=lake.example.org port=5433 dbname=sea user=ann sslmode=verify-full sslrootcert=/r.crt\"\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prints_JSON()
    {
        var (_, output, _) = await Scratch.RunAsync("connect", "odbc", "lake", "--user", "ann", "--system", "linux", "--json");
        using var guide = JsonDocument.Parse(output);
        var parts = guide.RootElement.GetProperty("parts").EnumerateArray().ToList();
        Assert.Contains(parts, part => part.TryGetProperty("file", out var file) && file.GetString() == "~/.odbc.ini");
        Assert.Contains(parts, part => part.TryGetProperty("say", out _));
    }
}
