using Sluice.Engine.Types;

namespace Sluice.Engine.Columns;

/// <summary>
/// One column of a batch, as a view over the engine's own memory: valid until its <see cref="RowBatch"/> is disposed.
/// </summary>
public abstract class ColumnVector
{
    protected ColumnVector(EngineType type) => Type = type;

    public EngineType Type { get; }

    /// <summary>Bit (row % 64) of word (row / 64) is 1 where the row is not null; empty when no row is null.</summary>
    public abstract ReadOnlySpan<ulong> Validity { get; }

    public bool IsNull(int row)
    {
        var validity = Validity;
        return !validity.IsEmpty && (validity[row >> 6] & (1UL << (row & 63))) == 0;
    }

    /// <summary>The slots of a fixed-width kind; T must be the layout <see cref="TypeKind"/> documents. Null rows hold anything.</summary>
    public abstract ReadOnlySpan<T> Values<T>()
        where T : unmanaged;

    /// <summary>The bytes of one row of a Text, Json, Blob or Bit column; only for rows that are not null.</summary>
    public abstract ReadOnlySpan<byte> Bytes(int row);

    /// <summary>The vector of a nested member, numbered as <see cref="TypeKind"/> says.</summary>
    public abstract ColumnVector Child(int index);
}
