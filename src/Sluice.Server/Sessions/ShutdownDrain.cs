using Sluice.Server.Cancellation;

namespace Sluice.Server.Sessions;

/// <summary>When the server is told to stop, a running statement gets a short grace, then it is stopped.</summary>
internal sealed class ShutdownDrain : IDisposable
{
    private readonly ITimer _timer;
    private readonly CancellationTokenRegistration _registration;

    public ShutdownDrain(RunningStatement running, TimeSpan grace, TimeProvider time, CancellationToken stopping)
    {
        _timer = time.CreateTimer(
            state => ((RunningStatement)state!).Cancel(CancelReason.Shutdown), running, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _registration = stopping.Register(() => _timer.Change(grace, Timeout.InfiniteTimeSpan));
    }

    public void Dispose()
    {
        _registration.Dispose();
        _timer.Dispose();
    }
}
