using Sluice.Cli.Commands;

namespace Sluice.Cli.Tests.Commands;

public sealed class InvocationTests
{
    [Theory]
    [InlineData("", "sluice: a command must follow: serve, user, check-config, certs, reload, status, doctor, trust, connect (see: sluice --help)")]
    [InlineData("frob", "sluice: \"frob\" is not understood here (see: sluice --help)")]
    [InlineData("user", "sluice user: a command must follow: add, remove, list (see: sluice user --help)")]
    [InlineData("user frob", "sluice user: \"frob\" is not understood here (see: sluice user --help)")]
    [InlineData("serve", "sluice serve: LAKE is missing (see: sluice serve --help)")]
    [InlineData("serve --frob", "sluice serve: there is no option --frob (see: sluice serve --help)")]
    [InlineData("serve a b", "sluice serve: \"b\" is not understood here (see: sluice serve --help)")]
    [InlineData("user add", "sluice user add: NAME is missing (see: sluice user add --help)")]
    [InlineData("user add @file --password", "sluice user add: \"--password\" is not understood here (see: sluice user add --help)")]
    [InlineData("user list --data", "sluice user list: required argument missing for option: '--data' (see: sluice user list --help)")]
    public async Task Misuse_is_one_line_and_exit_code_2(string line, string expected)
    {
        var (code, output, error) = await Scratch.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(expected + Environment.NewLine, error);
        Assert.Equal(2, code);
        Assert.Empty(output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("serve")]
    [InlineData("user")]
    [InlineData("user add")]
    [InlineData("user remove")]
    [InlineData("user list")]
    [InlineData("certs")]
    [InlineData("certs check")]
    [InlineData("certs csr")]
    [InlineData("certs import")]
    [InlineData("certs export")]
    [InlineData("certs init")]
    [InlineData("certs status")]
    [InlineData("certs issue")]
    [InlineData("certs renew")]
    [InlineData("certs rotate-root")]
    [InlineData("certs rotate-root begin")]
    [InlineData("certs rotate-root status")]
    [InlineData("certs rotate-root finish")]
    [InlineData("certs rotate-root abort")]
    [InlineData("certs revoke")]
    [InlineData("certs crl")]
    [InlineData("certs client")]
    [InlineData("trust")]
    [InlineData("connect")]
    public async Task Help_ends_with_an_example(string command)
    {
        var (code, output, error) = await Scratch.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.Equal(0, code);
        Assert.Empty(error);
        Assert.Matches(@"Example:\s+sluice " + command, output);
    }

    [Fact]
    public void A_line_that_names_a_command_makes_that_one_alone()
    {
        Assert.All(SluiceCommand.Create(null).Subcommands, command => Assert.Equal([command.Name], SluiceCommand.Create(command.Name).Subcommands.Select(one => one.Name)));
        Assert.Equal(10, SluiceCommand.Create("frob").Subcommands.Count);
    }

    [Fact]
    public async Task Version_is_one_line()
    {
        var (code, output, error) = await Scratch.RunAsync("--version");
        Assert.Equal(0, code);
        Assert.Empty(error);
        Assert.Matches(@"^sluice \d+\.\d+\.\d+\S*\s$", output);
    }
}
