using System.Buffers.Binary;
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

    /// <summary>Tells how many bytes each row from <paramref name="first"/> on has, -1 for null; of a column that has <see cref="Bytes"/>.</summary>
    public virtual void MeasureBytes(int first, Span<int> counts)
    {
        for (var i = 0; i < counts.Length; i++)
            counts[i] = IsNull(first + i) ? -1 : Bytes(first + i).Length;
    }

    /// <summary>Whether a zero is among the bytes of the rows from <paramref name="first"/> on, nulls aside.</summary>
    /// <param name="first">The first row.</param>
    /// <param name="counts">What <see cref="MeasureBytes"/> told.</param>
    public virtual bool HoldsZero(int first, ReadOnlySpan<int> counts)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] >= 0 && Bytes(first + i).Contains((byte)0))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Writes each row from <paramref name="first"/> on where its cursor stands, one after the other, and moves the cursor behind it:
    /// its count as Int32, big-endian, and its bytes.
    /// </summary>
    /// <param name="first">The first row.</param>
    /// <param name="counts">What <see cref="MeasureBytes"/> told.</param>
    /// <param name="cursors">One a row, places in <paramref name="target"/>.</param>
    /// <param name="target">Up to seven bytes behind a row's own may be spoiled, before the next row is written; it is longer than the last by as many.</param>
    public virtual void CopyFields(int first, ReadOnlySpan<int> counts, Span<int> cursors, Span<byte> target)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(target[cursors[i]..], counts[i]);
            cursors[i] += sizeof(int);
            if (counts[i] <= 0)
                continue;
            Bytes(first + i).CopyTo(target[cursors[i]..]);
            cursors[i] += counts[i];
        }
    }

    /// <summary>The vector of a nested member, numbered as <see cref="TypeKind"/> says.</summary>
    public abstract ColumnVector Child(int index);
}
