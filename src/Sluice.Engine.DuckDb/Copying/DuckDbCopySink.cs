using Sluice.Engine.Copying;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Sessions;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Copying;

/// <summary>Appends chunks to a temporary table. One chunk is filled while the one before is written on an engine thread.</summary>
internal sealed class DuckDbCopySink : ICopySink
{
    /// <summary>Bytes of texts that the appender may hold before they go into the table; it counts rows by itself.</summary>
    private const long MostBytesHeld = 32L << 20;

    private readonly DuckDbSession _session;
    private readonly ErrorMapper _errors;
    private readonly AppenderHandle _appender;
    private FillChunk _filling;
    private FillChunk _other;
    private Task _writing = Task.CompletedTask;
    private long _bytesHeld;

    private DuckDbCopySink(DuckDbSession session, ErrorMapper errors, AppenderHandle appender, FillChunk filling, FillChunk other)
    {
        _session = session;
        _errors = errors;
        _appender = appender;
        _filling = filling;
        _other = other;
    }

    public int BatchRows { get; } = (int)ChunkWriteApi.MostRows();

    public IReadOnlyList<ColumnFill> Batch => _filling.Columns;

    /// <summary>Opens the target, on an engine thread.</summary>
    public static DuckDbCopySink Open(DuckDbSession session, ConnectionHandle connection, ErrorMapper errors, CopyTarget target)
    {
        var table = TemporaryTable.Find(connection, errors, target);
        var state = AppenderApi.Create(connection, TemporaryTable.Catalog, TemporaryTable.Schema, table.Name, out var appender);
        try
        {
            Check(state);
            foreach (var column in target.Columns)
                Check(AppenderApi.AddColumn(appender, column));
            var required = target.Columns.Select(name => table.Columns.Any(column => column.Name == name && column.IsRequired)).ToArray();
            return new DuckDbCopySink(session, errors, appender, FillChunk.Create(appender, required), FillChunk.Create(appender, required));
        }
        catch
        {
            appender.Dispose();
            throw;
        }

        void Check(DuckDbState result)
        {
            if (result != DuckDbState.Success)
                throw errors.Map(NativeText.Borrow(AppenderApi.Error(appender)), PositionMap.None);
        }
    }

    public async ValueTask SubmitAsync(int rows, CancellationToken cancellationToken)
    {
        await _writing;
        var full = _filling;
        _bytesHeld += full.TakeBytes();
        var flush = _bytesHeld > MostBytesHeld;
        if (flush)
            _bytesHeld = 0;
        _writing = _session.CallAsync(() => Append(full, rows, flush), cancellationToken);
        (_filling, _other) = (_other, _filling);
        _filling.Reset();
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        await _writing;
        await _session.CallAsync(
            () =>
            {
                Check(AppenderApi.Flush(_appender));
                return true;
            },
            cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        // What it failed with has been told, or nobody waits for it any more.
        await _writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _session.RunAsync(() =>
        {
            // Closing an appender writes what it still holds.
            _ = AppenderApi.Clear(_appender);
            _appender.Dispose();
            _filling.Dispose();
            _other.Dispose();
        });
    }

    private bool Append(FillChunk chunk, int rows, bool flush)
    {
        chunk.SetSize(rows);
        Check(AppenderApi.Append(_appender, chunk.Handle));
        if (flush)
            Check(AppenderApi.Flush(_appender));
        return true;
    }

    private void Check(DuckDbState state)
    {
        if (state != DuckDbState.Success)
            throw _errors.Map(NativeText.Borrow(AppenderApi.Error(_appender)), PositionMap.None);
    }
}
