using Sluice.Cli.Commands;

namespace Sluice.Cli.Terminal;

/// <summary>Asks before something is changed.</summary>
internal static class Confirmation
{
    /// <summary>Chosen before any work is done, so that a script learns at once that it must say --yes.</summary>
    /// <exception cref="UsageException">There is no terminal to ask on.</exception>
    public static Func<string, CancellationToken, Task<bool>> Of(bool isGiven, bool isNotNeeded, TextWriter output)
    {
        if (isGiven || isNotNeeded)
            return (_, _) => Task.FromResult(true);
        if (Console.IsInputRedirected)
            throw new UsageException("there is no terminal to ask on; give --yes, or --dry-run to look first");
        return (question, cancellation) => AskAsync(question, Console.ReadLine, output, cancellation);
    }

    /// <param name="readLine">May block for ever: it is left behind when the question is cancelled.</param>
    /// <exception cref="OperationCanceledException">Ctrl-C; whatever is typed afterwards is no answer.</exception>
    internal static async Task<bool> AskAsync(string question, Func<string?> readLine, TextWriter output, CancellationToken cancellation)
    {
        await output.WriteAsync($"{question} [y/N] ");
        await output.FlushAsync(cancellation);
        var answer = await Abandonable.RunAsync(readLine, output, cancellation);
        if (answer is null)
            await output.WriteLineAsync();
        return answer?.Trim().ToUpperInvariant() is "Y" or "YES";
    }
}
