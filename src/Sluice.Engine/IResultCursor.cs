using Sluice.Engine.Columns;

namespace Sluice.Engine;

/// <summary>A running query, pulled batch by batch. Disposing stops it.</summary>
public interface IResultCursor : IAsyncDisposable
{
    /// <summary>The next rows, at most <paramref name="maxRows"/> and at least one; null at the end. The caller disposes the batch.</summary>
    ValueTask<RowBatch?> NextAsync(int maxRows, CancellationToken cancellationToken);

    /// <summary>Rows changed, for the command tag of INSERT, UPDATE, DELETE, MERGE and CREATE TABLE AS; known at the end.</summary>
    long RowsAffected { get; }
}
