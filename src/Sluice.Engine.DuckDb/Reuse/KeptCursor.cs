using Sluice.Engine.Columns;
using Sluice.Engine.DuckDb.Errors;

namespace Sluice.Engine.DuckDb.Reuse;

/// <summary>Reads a kept answer from its start.</summary>
internal sealed class KeptCursor(KeptAnswer answer) : IResultCursor
{
    private int _next;

    public long RowsAffected => _next;

    public ValueTask<RowBatch?> NextAsync(int maxRows, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxRows);
        if (cancellationToken.IsCancellationRequested)
            throw ErrorMapper.Canceled();
        if (_next == answer.Rows)
            return new ValueTask<RowBatch?>(default(RowBatch));
        var first = _next;
        _next += Math.Min(maxRows, answer.Rows - first);
        return new ValueTask<RowBatch?>(answer.Batch(first, _next - first));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
