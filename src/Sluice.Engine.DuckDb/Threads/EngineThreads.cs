namespace Sluice.Engine.DuckDb.Threads;

/// <summary>
/// Threads of the engine's own, so that a query that computes or waits for disk never holds a thread that moves bytes.
/// They start on demand, serve first come first, and end after an idle time.
/// </summary>
internal sealed class EngineThreads : IDisposable
{
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(20);

    private readonly Queue<IEngineWork> _queue = new();
    private readonly int _limit;
    private int _threads;
    private int _idle;
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
            lock (_queue)
                return _threads;
        }
    }

    public void Enqueue(IEngineWork work)
    {
        lock (_queue)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _queue.Enqueue(work);
            if (_idle >= _queue.Count || _threads >= _limit)
            {
                Monitor.Pulse(_queue);
                return;
            }

            _threads++;
        }

        new Thread(Serve, Sql.Parsing.SqlParser.StackBytes) { IsBackground = true, Name = "engine" }.Start();
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
        lock (_queue)
        {
            _closed = true;
            Monitor.PulseAll(_queue);
        }

        Statements.Dispose();
    }

    private void Serve()
    {
        while (Take() is { } work)
            work.Run();
    }

    private IEngineWork? Take()
    {
        lock (_queue)
        {
            while (true)
            {
                if (_queue.TryDequeue(out var work))
                    return work;
                _idle++;
                var woken = !_closed && Monitor.Wait(_queue, IdleTime);
                _idle--;
                if (!woken && _queue.Count == 0)
                {
                    _threads--;
                    return null;
                }
            }
        }
    }
}
