namespace Sluice.Engine.DuckDb.Threads;

/// <summary>One statement's leave to compute, from <see cref="StatementQueue"/>.</summary>
internal sealed class StatementTurn(StatementQueue queue, TurnKind kind) : IDisposable
{
    /// <summary>Under the queue's lock.</summary>
    internal TurnKind Kind { get; set; } = kind;

    internal long Began { get; set; }

    /// <summary>Computes on this thread, and gives the turn back.</summary>
    public T Run<T>(Func<T> body)
    {
        queue.Begin(this);
        try
        {
            return body();
        }
        finally
        {
            queue.End(this);
        }
    }

    /// <summary>Leaves the turn to others, for a statement that only waits.</summary>
    public void Rest() => queue.Rest(this);

    public void Dispose() => queue.End(this);
}
