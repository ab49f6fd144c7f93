using System.Runtime.CompilerServices;
using Sluice.Engine.Columns;
using Sluice.Engine.DuckDb.Columns;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Functions.Vectors;

/// <summary>A flat vector that a function or cast reads; valid during the call.</summary>
internal readonly unsafe struct VectorView(nint vector, TypeCell? cell = null)
{
    private readonly void* _data = ChunkApi.Data(vector);
    private readonly ulong* _validity = ChunkApi.Validity(vector);

    public bool IsNull(int row) => _validity != null && (_validity[row >> 6] & (1UL << (row & 63))) == 0;

    /// <summary>A value of fixed size, as <see cref="TypeKind"/> describes it.</summary>
    public T Slot<T>(int row)
        where T : unmanaged => ((T*)_data)[row];

    /// <summary>The bytes of text, JSON, blobs and bits.</summary>
    public ReadOnlySpan<byte> Bytes(int row)
    {
        var slot = (StringSlot*)_data + row;
        return slot->Length <= StringSlot.InlineLength
            ? new ReadOnlySpan<byte>((byte*)slot + sizeof(uint), (int)slot->Length)
            : new ReadOnlySpan<byte>((byte*)slot->Pointer, (int)slot->Length);
    }

    public ListEntry List(int row) => Slot<ListEntry>(row);

    /// <summary>A list's elements.</summary>
    public VectorView Elements => new(ChunkApi.ListChild(vector));

    /// <summary>A member of a struct.</summary>
    public VectorView Member(int index) => new(ChunkApi.StructChild(vector, (ulong)index));

    /// <summary>What it holds, where the function takes any type; null for types without a form of the port's.</summary>
    public EngineType? Type()
    {
        if (cell is { IsKnown: true })
            return cell.Type;
        using var handle = LogicalTypeApi.OfVector(vector);
        var type = EngineTypes.From(handle);
        cell?.Keep(type);
        return type;
    }

    /// <summary>The same values as the port's columns.</summary>
    public ColumnVector AsColumn(EngineType type, int rows) => new DuckDbVector(type, vector, rows);
}
