using Sluice.Engine.Columns;
using Sluice.Engine.DuckDb.Columns;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Native;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>A running statement, pulled chunk by chunk with at most two fetched ahead. One call at a time.</summary>
internal sealed class DuckDbCursor : IResultCursor
{
    /// <summary>Chunks kept in memory when another statement needs the connection; a chunk has up to 2,048 rows.</summary>
    public const int MostChunksKept = 128;

    /// <summary>Memory those chunks may take, in bytes, by <see cref="ChunkSize"/>.</summary>
    public const long MostBytesKept = 64L << 20;

    private readonly DuckDbSession _session;
    private readonly IReadOnlyList<ResultColumn> _columns;
    private readonly Queue<ChunkHandle> _kept = new();
    private readonly ChunkPump? _pump;
    private ResultStream? _stream;
    private PgErrorException? _failure;
    private SharedChunk? _current;
    private int _at;
    private long _keptBytes;

    /// <summary>A statement that returned no rows.</summary>
    public DuckDbCursor(DuckDbSession session, long rowsAffected)
    {
        _session = session;
        _columns = [];
        RowsAffected = rowsAffected;
    }

    /// <param name="pump">Holds the first chunk; to be run.</param>
    public DuckDbCursor(DuckDbSession session, IReadOnlyList<ResultColumn> columns, ResultStream stream, ChunkPump pump)
    {
        _session = session;
        _columns = columns;
        _stream = stream;
        _pump = pump;
    }

    public long RowsAffected { get; private set; }

    public IReadOnlyList<PgError> Notices { get; init; } = [];

    /// <summary>Whether the connection still holds the result open.</summary>
    public bool IsOpen => _stream is not null;

    /// <summary>Fetches ahead on the thread that ran the statement.</summary>
    public void FetchAhead()
    {
        if (_pump is { IsDone: false })
            _pump.Run();
    }

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
        if (_stream is not { } stream)
            return;
        using (cancellationToken.UnsafeRegister(static pump => ((ChunkPump)pump!).Interrupt(), _pump))
            await _pump!.StopAsync(interrupt: false);
        try
        {
            KeepFetched();
            if (!_pump.IsDone)
                await _session.CallAsync(() => Drain(stream), cancellationToken);
        }
        catch (PgErrorException e)
        {
            // The cursor's own next call reports it; the statement that comes now may still run.
            _failure = e;
        }

        await CloseAsync();
        if (cancellationToken.IsCancellationRequested)
            throw ErrorMapper.Canceled();
    }

    public async ValueTask HoldAsync(CancellationToken cancellationToken)
    {
        await SuspendAsync(cancellationToken);
        if (_failure is not null)
            throw _failure;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _current?.Release();
        _current = null;
        while (_kept.TryDequeue(out var chunk))
            chunk.Dispose();
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
        using (cancellationToken.UnsafeRegister(static pump => ((ChunkPump)pump!).Interrupt(), _pump))
            await _pump!.WaitForChunkAsync();
        if (cancellationToken.IsCancellationRequested)
            throw Fail(ErrorMapper.Canceled());
        try
        {
            var chunk = _pump.TryTake();
            if (chunk is null)
                await CloseAsync();
            return chunk;
        }
        catch (PgErrorException e)
        {
            throw Fail(e);
        }
    }

    private bool Drain(ResultStream stream)
    {
        while (stream.Fetch() is { } chunk)
        {
            Keep(chunk);
            if (_kept.Count > MostChunksKept || _keptBytes > MostBytesKept)
            {
                _failure = (PgError.Error(SqlStates.ConfigurationLimitExceeded, "the rest of this result was given up for another statement") with
                {
                    Hint = "Fetch it to the end first, or use another connection.",
                }).ToException();
                return false;
            }
        }

        return true;
    }

    private PgErrorException Fail(PgErrorException error)
    {
        _failure = error;
        return error;
    }

    private void KeepFetched()
    {
        while (_pump!.TryTake() is { } chunk)
            Keep(chunk);
    }

    private void Keep(ChunkHandle chunk)
    {
        _keptBytes += ChunkSize.Of(chunk, _columns);
        _kept.Enqueue(chunk);
    }

    private void ReleaseCurrent()
    {
        _current!.Release();
        _current = null;
    }

    // Ending a statement half-way waits for its tasks, so it is the engine's threads' business.
    private async ValueTask CloseAsync()
    {
        if (_stream is not { } stream)
            return;
        _stream = null;
        await _pump!.StopAsync(interrupt: !_pump.IsDone);
        while (_pump.TryDrop() is { } chunk)
            chunk.Dispose();
        if (_pump.IsDone)
            stream.Dispose();
        else
            await _session.RunAsync(stream.Dispose);
        _session.Forget(this);
    }
}
