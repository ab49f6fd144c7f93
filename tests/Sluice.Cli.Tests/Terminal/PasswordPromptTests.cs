using Sluice.Cli.Commands;
using Sluice.Cli.Terminal;

namespace Sluice.Cli.Tests.Terminal;

public sealed class PasswordPromptTests
{
    [Fact]
    public void Asks_twice_and_shows_nothing()
    {
        using var shown = new StringWriter();
        Assert.Equal("hunter42", PasswordPrompt.Ask("al", shown, Keys("hunterX\b42\r\bhunter42\r")));
        Assert.DoesNotContain("hunter", shown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("42", shown.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"al\"", shown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_two_that_differ()
    {
        using var shown = new StringWriter();
        var refused = Assert.Throws<UsageException>(() => PasswordPrompt.Ask("al", shown, Keys("hunter42\rhunter43\r")));
        Assert.DoesNotContain("hunter", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ctrl_D_ends_it()
    {
        using var shown = new StringWriter();
        var ended = Assert.Throws<UsageException>(() => PasswordPrompt.Ask("al", shown, Keys("hunter\u0004")));
        Assert.Equal("no password was given", ended.Message);
    }

    private static Func<ConsoleKeyInfo> Keys(string text)
    {
        var keys = new Queue<char>(text);
        return () => keys.Dequeue() switch
        {
            '\r' => new ConsoleKeyInfo('\r', ConsoleKey.Enter, false, false, false),
            '\b' => new ConsoleKeyInfo('\b', ConsoleKey.Backspace, false, false, false),
            var other => new ConsoleKeyInfo(other, ConsoleKey.None, false, false, false),
        };
    }
}
