using Sluice.Server.Users;

namespace Sluice.Cli.Tests.Commands;

public sealed class UserCommandTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Lists_no_one_before_the_first_is_added()
    {
        Assert.Equal((0, "", ""), await Scratch.RunAsync("user", "list", "--data", _scratch.At("data")));
        Assert.Equal((0, "[]" + Environment.NewLine, ""), await Scratch.RunAsync("user", "list", "--json", "--data", _scratch.At("data")));
        Assert.False(Directory.Exists(_scratch.At("data")));
    }

    [Fact]
    public async Task Lists_names_only()
    {
        var store = UserStore.Open(_scratch.At("data"));
        await store.AddAsync("zoë \"z\"", "verifier-z");
        await store.AddAsync("al", "verifier-a");
        var lines = await Scratch.RunAsync("user", "list", "--data", _scratch.At("data"));
        Assert.Equal((0, $"al{Environment.NewLine}zoë \"z\"{Environment.NewLine}", ""), lines);
        var json = await Scratch.RunAsync("user", "list", "--json", "--data", _scratch.At("data"));
        Assert.Equal($$"""[{"name":"al"},{"name":"zoë \"z\""}]{{Environment.NewLine}}""", json.Output);
    }

    [Fact]
    public async Task Removes_a_user_once()
    {
        await UserStore.Open(_scratch.At("data")).AddAsync("al", "verifier");
        var first = await Scratch.RunAsync("user", "remove", "al", "--data", _scratch.At("data"));
        Assert.Equal((0, "user \"al\" is removed" + Environment.NewLine, ""), first);
        var second = await Scratch.RunAsync("user", "remove", "al", "--data", _scratch.At("data"));
        Assert.Equal((1, "", "sluice user remove: user \"al\" does not exist" + Environment.NewLine), second);
    }

    [Fact]
    public async Task A_bad_name_is_refused_before_a_password_is_asked_for()
    {
        var (code, _, error) = await Scratch.RunAsync("user", "add", "a:b", "--data", _scratch.At("data"));
        Assert.Equal(1, code);
        Assert.Equal("sluice user add: invalid user name: it contains a colon" + Environment.NewLine, error);
    }
}
