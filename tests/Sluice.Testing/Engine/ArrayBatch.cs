using Sluice.Engine.Columns;

namespace Sluice.Testing.Engine;

/// <summary>A batch over arrays. Reading its columns after disposal throws, as native memory would crash.</summary>
public sealed class ArrayBatch(IReadOnlyList<ColumnVector> columns, int count, int first = 0) : RowBatch
{
    private bool _disposed;

    public override int First => first;

    public override int Count => count;

    public override IReadOnlyList<ColumnVector> Columns
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return columns;
        }
    }

    public override void Dispose() => _disposed = true;
}
