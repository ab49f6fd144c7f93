using System.Threading.Tasks.Sources;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Threads;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>
/// Fetches a result's chunks on an engine thread, a few ahead of the consumer, so that the engine works while rows are encoded.
/// It leaves the thread when it is far enough ahead, and comes back when a chunk is taken. One consumer, one wait at a time.
/// </summary>
internal sealed class ChunkPump : IEngineWork, IValueTaskSource
{
    /// <summary>Chunks fetched and not yet taken, at most.</summary>
    private const int MostAhead = 2;

    private readonly Lock _gate = new();
    private readonly Queue<ChunkHandle> _chunks = new(MostAhead);
    private readonly ResultStream _stream;
    private readonly Interrupter _interrupter;
    private readonly EngineThreads _threads;
    private ManualResetValueTaskSourceCore<bool> _wake = new() { RunContinuationsAsynchronously = true };
    private Exception? _error;
    private bool _waitsForChunk;
    private bool _waitsForRest;
    private bool _running;
    private bool _ended;
    private bool _stopped;

    /// <param name="first">The first chunk, fetched already; null when the result is empty.</param>
    public ChunkPump(ResultStream stream, ChunkHandle? first, Interrupter interrupter, EngineThreads threads)
    {
        _stream = stream;
        _interrupter = interrupter;
        _threads = threads;
        if (first is null)
            _ended = true;
        else
            _chunks.Enqueue(first);
        _running = !_ended;
    }

    public void Run()
    {
        do
        {
            _interrupter.Enter();
            try
            {
                while (MayFetch())
                    FetchOne();
            }
            finally
            {
                // Before it is at rest: the next engine call of this session enters when it is.
                _interrupter.Leave();
            }
        }
        while (!Rest());
    }

    /// <summary>Completes when <see cref="TryTake"/> has something to tell.</summary>
    public ValueTask WaitForChunkAsync()
    {
        lock (_gate)
        {
            if (_chunks.Count > 0 || _ended || _error is not null || !_running)
                return ValueTask.CompletedTask;
            _waitsForChunk = true;
            _wake.Reset();
            return new ValueTask(this, _wake.Version);
        }
    }

    /// <summary>Ends the fetching, at once if asked, and completes when no engine thread works for this result any more.</summary>
    public ValueTask StopAsync(bool interrupt)
    {
        ValueTask rest;
        lock (_gate)
        {
            _stopped = true;
            _waitsForRest = _running;
            _wake.Reset();
            rest = _running ? new ValueTask(this, _wake.Version) : ValueTask.CompletedTask;
        }

        if (interrupt)
            _interrupter.Interrupt();
        return rest;
    }

    /// <summary>Stops a fetch that is waited for; the wait then completes. From any thread.</summary>
    public void Interrupt()
    {
        lock (_gate)
            _stopped = true;
        _interrupter.Interrupt();
    }

    /// <summary>The next chunk fetched, the caller's from now on; null at the end. Throws what a fetch threw.</summary>
    public ChunkHandle? TryTake()
    {
        ChunkHandle? chunk;
        lock (_gate)
        {
            if (!_chunks.TryDequeue(out chunk) && _error is { } error)
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error);
            if (_running || _ended || _stopped || _error is not null)
                return chunk;
            _running = true;
        }

        _threads.Enqueue(this);
        return chunk;
    }

    /// <summary>A chunk nobody wants any more, after the fetching was stopped; null when there are none.</summary>
    public ChunkHandle? TryDrop()
    {
        lock (_gate)
            return _chunks.TryDequeue(out var chunk) ? chunk : null;
    }

    /// <summary>Whether the result has been read to its end, or to its error.</summary>
    public bool IsDone
    {
        get
        {
            lock (_gate)
                return _ended || _error is not null;
        }
    }

    void IValueTaskSource.GetResult(short token) => _wake.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _wake.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _wake.OnCompleted(continuation, state, token, flags);

    private bool MayFetch()
    {
        lock (_gate)
            return !_ended && !_stopped && _error is null && _chunks.Count < MostAhead;
    }

    private void FetchOne()
    {
        ChunkHandle? chunk = null;
        Exception? error = null;
        try
        {
            chunk = _stream.Fetch();
        }
#pragma warning disable CA1031 // The consumer gets it, whatever it is.
        catch (Exception e)
#pragma warning restore CA1031
        {
            error = e;
        }

        bool wake;
        lock (_gate)
        {
            _error = error;
            if (chunk is not null)
                _chunks.Enqueue(chunk);
            else
                _ended = error is null;
            // One that waits for the engine to be free again waits on.
            wake = _waitsForChunk && chunk is not null;
            if (wake)
                _waitsForChunk = false;
        }

        if (wake)
            _wake.SetResult(true);
    }

    // False when there is more to do after all.
    private bool Rest()
    {
        lock (_gate)
        {
            if (!_ended && !_stopped && _error is null && _chunks.Count < MostAhead)
                return false;
            _running = false;
            if (!_waitsForChunk && !_waitsForRest)
                return true;
            _waitsForChunk = false;
            _waitsForRest = false;
        }

        _wake.SetResult(true);
        return true;
    }
}
