namespace Sluice.Engine.Copying;

/// <summary>
/// Takes rows for a table, batch by batch, in the session's transaction. One call at a time, and no other call on its session meanwhile.
/// Disposing without <see cref="CompleteAsync"/> gives up what is not written; what is, the transaction's end undoes.
/// </summary>
public interface ICopySink : IAsyncDisposable
{
    /// <summary>Rows a batch holds at most.</summary>
    int BatchRows { get; }

    /// <summary>The batch to fill, a column each of the target's; another one after every <see cref="SubmitAsync"/>.</summary>
    IReadOnlyList<ColumnFill> Batch { get; }

    /// <summary>Hands over the first <paramref name="rows"/> rows of the batch. Waits only while the batch before is being written.</summary>
    ValueTask SubmitAsync(int rows, CancellationToken cancellationToken);

    /// <summary>Completes when all rows are written, and so have passed the table's constraints.</summary>
    ValueTask CompleteAsync(CancellationToken cancellationToken);
}
