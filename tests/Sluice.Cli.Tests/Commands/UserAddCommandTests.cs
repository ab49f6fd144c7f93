using System.Diagnostics;
using Sluice.Cli.Commands;
using Sluice.Protocol.Scram;
using Sluice.Server.Users;

namespace Sluice.Cli.Tests.Commands;

/// <summary>The program itself, in a process of its own, since it reads the real standard input.</summary>
public sealed class UserAddCommandTests : IDisposable
{
    private readonly Scratch _scratch = new();

    private string Data => _scratch.At("data");

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Stores_a_verifier_and_never_the_password()
    {
        Assert.Equal((0, "user \"@al\" may log in\n", ""), await RunAsync("correct horse\n", "@al", "--password-stdin"));
        Assert.True(UserStore.Open(Data).TryGet("@al", out var text));
        var stored = ScramVerifier.Parse(text);
        var again = ScramVerifier.Create("correct horse", stored.Iterations, stored.Salt);
        Assert.Equal(again.StoredKey, stored.StoredKey);
        Assert.DoesNotContain("horse", await File.ReadAllTextAsync(_scratch.At("data", "users")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_who_exists_is_replaced_only_when_asked()
    {
        await RunAsync("correct horse\n", "al", "--password-stdin");
        UserStore.Open(Data).TryGet("al", out var first);
        Assert.Equal((1, "", "sluice user add: user \"al\" already exists\n"), await RunAsync("battery staple\n", "al", "--password-stdin"));
        UserStore.Open(Data).TryGet("al", out var same);
        Assert.Equal(first, same);
        Assert.Equal(0, (await RunAsync("battery staple\n", "al", "--password-stdin", "--replace")).Code);
        UserStore.Open(Data).TryGet("al", out var other);
        Assert.NotEqual(first, other);
    }

    [Theory]
    [InlineData("", 1, "password must not be empty")]
    [InlineData("short\n", 1, "password must have at least 10 characters")]
    [InlineData("alexandra\n", 1, "password must not equal user name")]
    public async Task A_weak_password_is_refused(string input, int code, string why)
    {
        Assert.Equal((code, "", $"sluice user add: {why}\n"), await RunAsync(input, "alexandra", "--password-stdin"));
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task Without_a_terminal_the_option_is_needed()
    {
        var (code, output, error) = await RunAsync("correct horse\n", "al");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("--password-stdin", error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Invocation).Assembly.Location, "user", "add", "--data", Data, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }
}
