using Sluice.Engine;
using Sluice.Engine.Columns;
using Sluice.Server.Queries;

namespace Sluice.Server.Commands.Cursors;

/// <summary>A stretch of a portal's rows, as the result of one FETCH; disposing it leaves the portal open.</summary>
internal sealed class CursorRows(Portal portal, CursorStretch stretch) : IResultCursor
{
    private long _skip = stretch.Skip;
    private long _take = stretch.Take;

    public long RowsAffected { get; private set; }

    public async ValueTask<RowBatch?> NextAsync(int maxRows, CancellationToken cancellationToken)
    {
        while (_skip > 0)
        {
            using var passed = await PullAsync(_skip, cancellationToken);
            _skip = passed is null ? 0 : _skip - passed.Count;
        }

        var batch = _take == 0 ? null : await PullAsync(Math.Min(maxRows, _take), cancellationToken);
        _take = batch is null ? 0 : _take - batch.Count;
        RowsAffected += batch?.Count ?? 0;
        return batch;
    }

    /// <summary>Passes over them; how many there were after those to skip.</summary>
    public async ValueTask<long> PassAsync(CancellationToken cancellationToken)
    {
        while (await NextAsync(int.MaxValue, cancellationToken) is { } batch)
            batch.Dispose();
        return RowsAffected;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async ValueTask<RowBatch?> PullAsync(long rows, CancellationToken cancellationToken)
    {
        if (portal.IsFinished || portal.Execution?.Cursor is not { } cursor)
            return null;
        var batch = await cursor.NextAsync((int)Math.Min(rows, int.MaxValue), cancellationToken);
        if (batch is null)
        {
            // The engine's session is free for others at once.
            await cursor.DisposeAsync();
            portal.IsFinished = true;
        }

        portal.Passed += batch?.Count ?? 0;
        return batch;
    }
}
