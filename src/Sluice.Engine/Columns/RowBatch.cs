namespace Sluice.Engine.Columns;

/// <summary>
/// A run of rows over columnar memory the engine owns: rows <see cref="First"/> to First + Count - 1 of each vector.
/// Disposing gives the memory back; the vectors must not be read afterwards.
/// </summary>
public abstract class RowBatch : IDisposable
{
    public abstract int First { get; }

    public abstract int Count { get; }

    public abstract IReadOnlyList<ColumnVector> Columns { get; }

    public abstract void Dispose();
}
