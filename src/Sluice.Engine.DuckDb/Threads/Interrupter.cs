using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Threads;

/// <summary>
/// Stops what a connection is doing. DuckDB forgets an interrupt when a statement starts, so one that comes just before would be
/// lost: while a call is under way the interrupt is repeated until the call has returned, and never afterwards.
/// </summary>
internal sealed class Interrupter : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(5);

    private readonly Lock _gate = new();
    private readonly ConnectionHandle _connection;
    private Timer? _timer;
    private bool _busy;
    private bool _asked;

    private readonly SessionView? _view;

    /// <param name="view">Known to functions and casts that run on the calling thread during a call.</param>
    public Interrupter(ConnectionHandle connection, SessionView? view = null) => (_connection, _view) = (connection, view);

    /// <summary>Runs one engine call on this thread; a token that has fired, or fires meanwhile, stops it.</summary>
    public T Call<T>(Func<T> body, CancellationToken cancellationToken)
    {
        Enter();
        try
        {
            using var registration = cancellationToken.UnsafeRegister(static self => ((Interrupter)self!).Interrupt(), this);
            cancellationToken.ThrowIfCancellationRequested();
            return body();
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Marks the start of an engine call.</summary>
    public void Enter()
    {
        SessionView.OfThread = _view;
        lock (_gate)
        {
            _busy = true;
            _asked = false;
        }
    }

    /// <summary>Whether anyone has stopped the call under way.</summary>
    public bool IsAsked
    {
        get
        {
            lock (_gate)
                return _asked;
        }
    }

    /// <summary>Marks its end: from here on nothing is interrupted.</summary>
    public void Leave()
    {
        SessionView.OfThread = null;
        lock (_gate)
        {
            _busy = false;
            _timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Stops the call under way, if any. From any thread.</summary>
    public void Interrupt()
    {
        lock (_gate)
        {
            if (!_busy)
                return;
            _asked = true;
            OpenApi.Interrupt(_connection);
            _timer ??= new Timer(static self => ((Interrupter)self!).Interrupt(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(Period, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _busy = false;
            _timer?.Dispose();
        }
    }
}
