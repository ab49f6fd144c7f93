using Sluice.Engine.Columns;
using Sluice.Engine.DuckDb.Columns;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Native;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>A running statement, pulled chunk by chunk with one chunk fetched ahead. One call at a time.</summary>
internal sealed class DuckDbCursor : IResultCursor
{
    /// <summary>Chunks kept in memory when another statement needs the connection; a chunk has up to 2,048 rows.</summary>
    public const int MostChunksKept = 128;

    private readonly DuckDbSession _session;
    private readonly IReadOnlyList<ResultColumn> _columns;
    private readonly Queue<ChunkHandle> _kept = new();
    private ResultStream? _stream;
    private ChunkPrefetch? _prefetch;
    private bool _fetching;
    private PgErrorException? _failure;
    private SharedChunk? _current;
    private int _at;

    /// <summary>A statement that returned no rows.</summary>
    public DuckDbCursor(DuckDbSession session, long rowsAffected)
    {
        _session = session;
        _columns = [];
        RowsAffected = rowsAffected;
    }

    public DuckDbCursor(DuckDbSession session, IReadOnlyList<ResultColumn> columns, ResultStream stream)
    {
        _session = session;
        _columns = columns;
        _stream = stream;
        _prefetch = new ChunkPrefetch(stream, session.Interrupter);
        _prefetch.Arm();
        _fetching = true;
    }

    public long RowsAffected { get; private set; }

    /// <summary>Whether the connection still holds the result open.</summary>
    public bool IsOpen => _stream is not null;

    /// <summary>Fetches the first chunk on the thread that ran the statement.</summary>
    public void FetchFirst() => _prefetch?.Run();

    public async ValueTask<RowBatch?> NextAsync(int maxRows, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxRows);
        if (_current is null)
        {
            if (await TakeAsync(cancellationToken) is not { } chunk)
                return null;
            _current = new SharedChunk(chunk, _columns);
            _at = 0;
        }

        var count = Math.Min(maxRows, _current.Count - _at);
        var batch = _current.Slice(_at, count);
        _at += count;
        RowsAffected += count;
        if (_at == _current.Count)
            ReleaseCurrent();
        return batch;
    }

    /// <summary>Frees the connection for another statement: the rest of the result moves to memory, up to a bound.</summary>
    public async ValueTask SuspendAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (_fetching && await AwaitFetchAsync(cancellationToken) is { } ahead)
                _kept.Enqueue(ahead);
            if (_stream is { } stream)
                await _session.CallAsync(() => Drain(stream), cancellationToken);
        }
        catch (PgErrorException e)
        {
            // The cursor's own next call reports it; the statement that comes now may still run.
            _failure = e;
        }

        Close();
        if (cancellationToken.IsCancellationRequested)
            throw ErrorMapper.Canceled();
    }

    public async ValueTask DisposeAsync()
    {
        if (_fetching)
        {
            _prefetch!.Stop();
            await _prefetch.WaitAsync();
            _fetching = false;
            DropFetched();
        }

        ReleaseCurrent();
        while (_kept.TryDequeue(out var chunk))
            chunk.Dispose();
        // Ending a statement half-way waits for its tasks, so it is the engine's threads' business.
        if (_stream is { } stream)
        {
            _stream = null;
            await _session.RunAsync(stream.Dispose);
        }

        _session.Forget(this);
    }

    private async ValueTask<ChunkHandle?> TakeAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            throw Fail(ErrorMapper.Canceled());
        if (_kept.TryDequeue(out var kept))
            return kept;
        if (_failure is not null)
            throw _failure;
        if (_stream is null)
            return null;
        if (!_fetching)
            StartFetch();
        ChunkHandle? chunk;
        try
        {
            chunk = await AwaitFetchAsync(cancellationToken);
        }
        catch (PgErrorException e)
        {
            throw Fail(e);
        }

        if (chunk is null)
            Close();
        else
            StartFetch();
        return chunk;
    }

    private async ValueTask<ChunkHandle?> AwaitFetchAsync(CancellationToken cancellationToken)
    {
        using (cancellationToken.UnsafeRegister(static prefetch => ((ChunkPrefetch)prefetch!).Stop(), _prefetch))
            await _prefetch!.WaitAsync();
        _fetching = false;
        if (cancellationToken.IsCancellationRequested)
        {
            DropFetched();
            throw ErrorMapper.Canceled();
        }

        var chunk = _prefetch.Take();
        if (chunk is null)
            Close();
        return chunk;
    }

    private void StartFetch()
    {
        _prefetch!.Arm();
        _fetching = true;
        _session.Enqueue(_prefetch);
    }

    private bool Drain(ResultStream stream)
    {
        while (stream.Fetch() is { } chunk)
        {
            if (_kept.Count == MostChunksKept)
            {
                chunk.Dispose();
                _failure = (PgError.Error(SqlStates.ConfigurationLimitExceeded, "the rest of this result was given up for another statement") with
                {
                    Hint = "Fetch it to the end first, or use another connection.",
                }).ToException();
                return false;
            }

            _kept.Enqueue(chunk);
        }

        return true;
    }

    private PgErrorException Fail(PgErrorException error)
    {
        _failure = error;
        return error;
    }

    private void DropFetched()
    {
        try
        {
            _prefetch!.Take()?.Dispose();
        }
        catch (PgErrorException e)
        {
            _failure ??= e;
        }
    }

    private void ReleaseCurrent()
    {
        _current?.Release();
        _current = null;
    }

    private void Close()
    {
        _stream?.Dispose();
        _stream = null;
        _session.Forget(this);
    }
}
