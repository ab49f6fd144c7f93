using System.CommandLine;
using Sluice.Server.Control;

namespace Sluice.Cli.Commands;

/// <summary>Has a running server take up what a command has changed, so that the change is in force when the command ends.</summary>
internal static class RunningServer
{
    /// <summary>Call with the store no longer locked: the server opens it.</summary>
    /// <returns>The exit code: 1 when the server kept what it had.</returns>
    public static async Task<int> TakeUpAsync(ParseResult parsed, string dataDirectory, CancellationToken cancellation)
    {
        try
        {
            var answer = await ControlClient.AskAsync(dataDirectory, new ControlRequest(ControlRequest.Reload), cancellation);
            if (answer.RulesError is { } wrong)
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"warning: {wrong}; the running server keeps the access rules of before");
            if (!answer.Ok)
                throw new IOException($"the change is made, but the running server did not take it up: {answer.Message}");
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"the running server has taken it up: {answer.Message}");
        }
        catch (NoServerException)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync("no server is running on this data folder; the next start takes it up");
        }

        return 0;
    }
}
