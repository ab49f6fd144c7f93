using Sluice.Protocol.Errors;

namespace Sluice.Server.Cancellation;

/// <summary>
/// The statement a session is running, if any, as something others may stop: a cancel request, a timeout, the client's
/// going, the server's end. A cancel that comes between statements stops nothing.
/// </summary>
internal sealed class RunningStatement : IDisposable
{
    private readonly Lock _lock = new();
    private CancellationTokenSource _source = new();
    private CancelReason _reason;
    private bool _running;
    private bool _endsWithTransaction;
    private bool _armed;

    public CancellationToken Token => _source.Token;

    /// <param name="timeout">statement_timeout; zero for none.</param>
    /// <param name="transaction">What is left of transaction_timeout; null for no limit.</param>
    public void Begin(TimeSpan timeout, TimeSpan? transaction = null)
    {
        lock (_lock)
        {
            timeout = Shorter(timeout, transaction);
            _armed = false;
            if (!_source.TryReset())
            {
                _source.Dispose();
                _source = new CancellationTokenSource();
            }

            // The client's going and the server's end outlast a statement.
            _reason = _reason is CancelReason.ClientGone or CancelReason.Shutdown ? _reason : CancelReason.None;
            _running = true;
            if (_reason != CancelReason.None)
                _source.Cancel();
            else
                Arm(timeout);
        }
    }

    /// <summary>The next statement of the same Query has its own time.</summary>
    public void RestartClock(TimeSpan timeout, TimeSpan? transaction = null)
    {
        lock (_lock)
        {
            timeout = Shorter(timeout, transaction);
            if (!_source.IsCancellationRequested)
                Arm(timeout);
        }
    }

    public void End()
    {
        lock (_lock)
        {
            _running = false;
        }
    }

    public void Cancel(CancelReason reason)
    {
        lock (_lock)
        {
            // What ends the session counts more than what ends a statement, and comes only once.
            var final = reason is CancelReason.ClientGone or CancelReason.Shutdown;
            if (final || (_running && _reason == CancelReason.None))
                _reason = reason;

            // Marked under the lock, so that it cannot hit the next statement; callbacks run on the pool.
            if (_running && _reason != CancelReason.None)
                _ = _source.CancelAsync();
        }
    }

    /// <summary>What the client is told of a statement that was stopped.</summary>
    public PgError ToError() => _reason switch
    {
        CancelReason.UserRequest => PgError.Error(SqlStates.QueryCanceled, "canceling statement due to user request"),
        CancelReason.Shutdown => Shutdown,
        CancelReason.ClientGone => PgError.Fatal(SqlStates.ConnectionFailure, "connection to client lost"),
        // Nobody cancelled it: the source's own timer did.
        _ when _endsWithTransaction => TransactionTimedOut,
        _ => PgError.Error(SqlStates.QueryCanceled, "canceling statement due to statement timeout"),
    };

    public static PgError TransactionTimedOut { get; } =
        PgError.Fatal(SqlStates.TransactionTimeout, "terminating connection due to transaction timeout");

    public static PgError Shutdown { get; } = PgError.Fatal(SqlStates.AdminShutdown, "terminating connection due to administrator command");

    // Without a limit there is no timer, which most statements never need.
    private void Arm(TimeSpan timeout)
    {
        if (timeout <= TimeSpan.Zero && !_armed)
            return;
        _armed = timeout > TimeSpan.Zero;
        _source.CancelAfter(_armed ? timeout : Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Shorter(TimeSpan timeout, TimeSpan? transaction)
    {
        _endsWithTransaction = transaction is { } left && (timeout <= TimeSpan.Zero || left <= timeout);
        return _endsWithTransaction ? transaction!.Value : timeout;
    }

    public void Dispose() => _source.Dispose();
}
