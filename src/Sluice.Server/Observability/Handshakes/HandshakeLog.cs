using System.Globalization;
using Microsoft.Extensions.Logging;
using Sluice.Server.Observability.Metrics;

namespace Sluice.Server.Observability.Handshakes;

/// <summary>
/// Says who could not verify this server. The first time of a client, cause and certificate is a line at once; what follows is one
/// line a minute with the count. Memory and lines are bounded, whatever addresses clients come from.
/// </summary>
internal sealed class HandshakeLog : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);
    private readonly Lock _lock = new();
    private readonly RecentFailures _recent = new(mostKeys: 4096);
    private readonly LineBudget _budget;
    private readonly ServerCounters _counters;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly ITimer _timer;

    public HandshakeLog(ServerCounters counters, TimeProvider time, ILogger<HandshakeLog> log)
    {
        _counters = counters;
        _time = time;
        _log = log;
        _budget = new LineBudget(100, Interval, time);
        _timer = time.CreateTimer(_ => Flush(), null, Look, Look);
    }

    public void Report(HandshakeFailure failure)
    {
        bool atOnce;
        lock (_lock)
        {
            var seen = _recent.Touch((failure.Client, failure.Cause, failure.Serial), failure);
            if (failure.Cause == HandshakeCause.ResetAfterHandshake && seen.IsRetry(_time))
                return;
            _counters.HandshakeFailed(failure.Cause);
            atOnce = seen.IsDue(_time, Interval);
            if (atOnce && _budget.TryTake())
            {
                seen.Said(_time);
            }
            else
            {
                seen.Unsaid++;
                return;
            }
        }

        TlsLog.CouldNotVerify(
            _log, failure.Client, failure.Cause.Seen(), failure.Cause.Name(), failure.Serial, HandshakeCure.Of(failure, _time.GetUtcNow()));
    }

    /// <summary>Sums up what was not said yet; called every few seconds.</summary>
    internal void Flush()
    {
        List<(HandshakeFailure Failure, int Count)> due = [];
        long dropped;
        lock (_lock)
        {
            foreach (var seen in _recent.Unsaid())
            {
                if (!seen.IsDue(_time, Interval) || !_budget.TryTake())
                    continue;
                due.Add((seen.Last, seen.Unsaid));
                seen.Said(_time);
            }

            dropped = _recent.TakeForgotten();
        }

        foreach (var (failure, count) in due)
        {
            TlsLog.CouldNotVerifyAgain(
                _log, failure.Client, count, failure.Cause.Seen(), failure.Cause.Name(), failure.Serial, HandshakeCure.Of(failure, _time.GetUtcNow()));
        }

        if (dropped > 0)
            TlsLog.TooManyToTell(_log, dropped.ToString(CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        _timer.Dispose();
        Flush();
    }
}
