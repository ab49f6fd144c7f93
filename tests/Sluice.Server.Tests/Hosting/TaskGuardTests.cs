using Microsoft.Extensions.Logging;
using Sluice.Server.Hosting;

namespace Sluice.Server.Tests.Hosting;

public sealed class TaskGuardTests
{
    private readonly RecordingLog<TaskGuardTests> _log = new();

    [Fact]
    public async Task A_failure_is_told_once_and_the_next_step_runs()
    {
        var guard = new TaskGuard("sweeping", _log);
        for (var step = 0; step < 3; step++)
            Assert.False(await guard.RunAsync(() => throw new IOException("stale\nfile handle"), default));
        Assert.Equal((LogLevel.Error, "sweeping failed: IOException: stale file handle; the server goes on and tries again"), Assert.Single(_log.Lines));
        Assert.True(await guard.RunAsync(() => Task.CompletedTask, default));
        await guard.RunAsync(() => throw new IOException("stale\nfile handle"), default);
        Assert.Equal(2, _log.Lines.Count);
    }

    [Fact]
    public async Task Stopping_is_no_failure()
    {
        var stopping = new CancellationToken(canceled: true);
        await Assert.ThrowsAsync<OperationCanceledException>(
            () => new TaskGuard("sweeping", _log).RunAsync(() => throw new OperationCanceledException(stopping), stopping));
        Assert.Empty(_log.Lines);
    }
}
