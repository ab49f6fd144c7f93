using Sluice.Cli.Terminal;

namespace Sluice.Cli.Tests.Terminal;

public sealed class ConfirmationTests
{
    [Theory]
    [InlineData("y", true)]
    [InlineData("Y", true)]
    [InlineData(" Yes ", true)]
    [InlineData("YES", true)]
    [InlineData("", false)]
    [InlineData("n", false)]
    [InlineData("yesterday", false)]
    [InlineData(null, false)]
    public async Task Only_yes_is_yes(string? typed, bool isYes)
    {
        using var output = new StringWriter();
        Assert.Equal(isYes, await Confirmation.AskAsync("Do it?", () => typed, output, CancellationToken.None));
        Assert.StartsWith("Do it? [y/N] ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_ends_the_question_though_the_terminal_still_waits()
    {
        using var output = new StringWriter();
        using var terminal = new ManualResetEventSlim();
        using var cancellation = new CancellationTokenSource();
        var asked = Confirmation.AskAsync(
            "Do it?",
            () =>
            {
                terminal.Wait(CancellationToken.None);
                return "y";
            },
            output,
            cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        terminal.Set();
    }

    [Fact]
    public async Task A_yes_that_comes_with_the_cancellation_is_no_answer()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Confirmation.AskAsync("Do it?", () => "y", TextWriter.Null, new CancellationToken(canceled: true)));
    }
}
