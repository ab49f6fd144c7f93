namespace Sluice.Engine.DuckDb.Threads;

/// <summary>
/// Threads of the engine's own, so that a query that computes or waits for disk never holds a thread that moves bytes. They start on
/// demand and end after an idle time. Work that waits is served first come first; of threads that wait, the one that worked last is
/// taken, whose memory the processor still has at hand.
/// </summary>
internal sealed class EngineThreads : IDisposable
{
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly Queue<IEngineWork> _queue = new();
    private readonly List<Seat> _idle = [];
    private readonly int _limit;
    private int _threads;
    private bool _closed;

    /// <param name="limit">Most threads at a time; further work waits.</param>
    /// <param name="statements">Which of the statements compute; as many as the machine's cores suggest when not given.</param>
    public EngineThreads(int limit = 256, StatementQueue? statements = null)
    {
        _limit = limit;
        Statements = statements ?? StatementQueue.For(Environment.ProcessorCount, TimeProvider.System);
    }

    /// <summary>Statements ask it before their work comes here.</summary>
    public StatementQueue Statements { get; }

    /// <summary>Threads alive now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _threads;
        }
    }

    public void Enqueue(IEngineWork work)
    {
        Seat? seat = null;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            if (_idle.Count > 0)
            {
                seat = _idle[^1];
                _idle.RemoveAt(_idle.Count - 1);
            }
            else if (_threads < _limit)
            {
                _threads++;
            }
            else
            {
                _queue.Enqueue(work);
                return;
            }
        }

        if (seat is null)
            Start(work);
        else
            seat.Give(work);
    }

    /// <summary>Runs a function on an engine thread; the continuation runs on the pool.</summary>
    public Task<T> RunAsync<T>(Func<T> body)
    {
        var operation = new EngineOperation<T>(body, after: null);
        Enqueue(operation);
        return operation.Completion;
    }

    /// <summary>Lets the queued work finish and the threads end.</summary>
    public void Dispose()
    {
        Seat[] idle;
        lock (_gate)
        {
            _closed = true;
            idle = [.. _idle];
            _idle.Clear();
            _threads -= idle.Length;
        }

        foreach (var seat in idle)
            seat.Give(null);
        Statements.Dispose();
    }

    // The first work comes by the seat too: what a thread was started with it would keep as long as it lives.
    private void Start(IEngineWork first)
    {
        var seat = new Seat();
        seat.Give(first);
        try
        {
            new Thread(() => Serve(seat), Sql.Parsing.SqlParser.StackBytes) { IsBackground = true, Name = "engine" }.Start();
        }
        catch
        {
            // No memory for its stack: the statement fails, and a later one may have it.
            lock (_gate)
                _threads--;
            throw;
        }
    }

    private void Serve(Seat seat)
    {
        seat.TryWait(Timeout.InfiniteTimeSpan, out var work);
        for (; work is not null; work = Next(seat))
            work.Run();
    }

    // Null when the thread is to end; it is not counted any more then.
    private IEngineWork? Next(Seat seat)
    {
        lock (_gate)
        {
            if (_queue.TryDequeue(out var work))
                return work;
            if (_closed)
            {
                _threads--;
                return null;
            }

            _idle.Add(seat);
        }

        if (seat.TryWait(IdleTime, out var given))
            return given;
        lock (_gate)
        {
            if (_idle.Remove(seat))
            {
                _threads--;
                return null;
            }
        }

        // Called just when the time was over.
        seat.TryWait(Timeout.InfiniteTimeSpan, out given);
        return given;
    }

    /// <summary>Where a thread waits for its next work. Whoever takes it out of the idle ones gives once.</summary>
    private sealed class Seat
    {
        private readonly object _called = new();
        private IEngineWork? _work;
        private bool _given;

        /// <param name="work">Null to end.</param>
        public void Give(IEngineWork? work)
        {
            lock (_called)
            {
                (_work, _given) = (work, true);
                Monitor.Pulse(_called);
            }
        }

        public bool TryWait(TimeSpan time, out IEngineWork? work)
        {
            lock (_called)
            {
                if (!_given)
                    Monitor.Wait(_called, time);
                (work, var given) = (_work, _given);
                (_work, _given) = (null, false);
                return given;
            }
        }
    }
}
