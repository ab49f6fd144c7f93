namespace Sluice.Engine.DuckDb.Tests.Threads;

/// <summary>A clock that only a test moves, with one timer that only a test fires.</summary>
internal sealed class PlayedTime : TimeProvider, ITimer
{
    private long _now;
    private Action? _fire;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Whether the timer is to fire again and again.</summary>
    public bool IsTicking { get; private set; }

    public override long GetTimestamp() => _now;

    /// <summary>Time goes by, and the timer fires if it is ticking.</summary>
    public void Pass(TimeSpan by)
    {
        _now += by.Ticks;
        if (IsTicking)
            _fire!();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _fire = () => callback(state);
        return this;
    }

    public bool Change(TimeSpan dueTime, TimeSpan period) => IsTicking = dueTime != Timeout.InfiniteTimeSpan;

    public void Dispose()
    {
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
