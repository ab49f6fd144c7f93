using Sluice.Engine;
using Sluice.Engine.Columns;
using Sluice.Engine.Values;

namespace Sluice.Testing.Engine;

/// <summary>Hands out a scripted statement's rows, batch by batch.</summary>
internal sealed class FakeCursor(
    FakeEngine engine, FakeSession session, string sql, FakeStatement statement, IReadOnlyList<ParameterValue> parameters) : IResultCursor
{
    private long _next;
    private bool _disposed;

    public long RowsAffected => statement.RowsAffected;

    public async ValueTask<RowBatch?> NextAsync(int maxRows, CancellationToken cancellationToken)
    {
        using var call = session.Enter();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxRows);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (statement.Hangs == HangPoint.NextBatch)
            await session.HangAsync(sql, cancellationToken);
        if (statement.RowError is { } error && _next == statement.ErrorAtRow)
            throw error.ToException();
        var end = statement.RowError is null ? statement.RowCount : Math.Min(statement.RowCount, statement.ErrorAtRow);
        var count = (int)Math.Min(Math.Min(maxRows, statement.BatchSize), end - _next);
        if (count <= 0)
            return null;
        var first = _next;
        _next += count;
        return new ArrayBatch(
            [.. statement.Columns.Select((_, column) => statement.Vector!(column, first, count, parameters))], count);
    }

    public ValueTask DisposeAsync()
    {
        if (!_disposed)
        {
            _disposed = true;
            engine.Calls.Enqueue($"dispose cursor {sql}");
            engine.CursorClosed();
        }

        return ValueTask.CompletedTask;
    }
}
