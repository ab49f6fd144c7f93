using Sluice.Engine;
using Sluice.Engine.Columns;

namespace Sluice.Server.Commands.Cursors;

/// <summary>What MOVE returns: no row, and the number of those it passed.</summary>
internal sealed class PassedRows(long rows) : IResultCursor
{
    public long RowsAffected => rows;

    public ValueTask<RowBatch?> NextAsync(int maxRows, CancellationToken cancellationToken) => ValueTask.FromResult<RowBatch?>(null);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
