using Sluice.Engine.Columns;
using Sluice.Protocol.Errors;

namespace Sluice.Engine;

/// <summary>A running query, pulled batch by batch. Disposing stops it.</summary>
public interface IResultCursor : IAsyncDisposable
{
    /// <summary>The next rows, at most <paramref name="maxRows"/> and at least one; null at the end. The caller disposes the batch.</summary>
    ValueTask<RowBatch?> NextAsync(int maxRows, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the rest of the result into memory, so that it outlives its transaction and leaves the session to others; 53400 when that is
    /// more than may be kept. Nothing to do where the rows are in memory already.
    /// </summary>
    ValueTask HoldAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>What the client is told besides, before the statement's end.</summary>
    IReadOnlyList<PgError> Notices => [];

    /// <summary>Rows changed, for the command tag of INSERT, UPDATE, DELETE, MERGE and CREATE TABLE AS; known at the end.</summary>
    long RowsAffected { get; }
}
