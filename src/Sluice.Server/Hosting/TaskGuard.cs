using Microsoft.Extensions.Logging;
using Sluice.Server.Observability;

namespace Sluice.Server.Hosting;

/// <summary>Runs a step of a background task that nobody awaits: whatever goes wrong in it is told, and the next step has its turn.</summary>
/// <param name="task">For the log.</param>
internal sealed class TaskGuard(string task, ILogger log)
{
    private string? _told;

    /// <returns>Whether it went well.</returns>
    /// <exception cref="OperationCanceledException">Cancelled by <paramref name="stopping"/>.</exception>
    public async Task<bool> RunAsync(Func<Task> step, CancellationToken stopping)
    {
        try
        {
            await step();
            _told = null;
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            // What fails every two seconds is told once.
            var cause = $"{failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")}";
            if (cause != _told)
                ReloadLog.TaskFailed(log, task, cause);
            _told = cause;
            return false;
        }
    }
}
