using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Sluice.Engine.Columns;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Columns;

/// <summary>A view over a duckdb_vector; valid while its chunk lives. Reads are not bounds-checked beyond the span's own length.</summary>
internal sealed unsafe class DuckDbVector : ColumnVector
{
    private readonly nint _vector;
    private readonly void* _data;
    private readonly ulong* _validity;
    private DuckDbVector?[]? _children;

    public DuckDbVector(EngineType type, nint vector, int rows)
        : base(type)
    {
        _vector = vector;
        Rows = rows;
        _data = ChunkApi.Data(vector);
        _validity = ChunkApi.Validity(vector);
    }

    public int Rows { get; }

    public override ReadOnlySpan<ulong> Validity => _validity is null ? [] : new ReadOnlySpan<ulong>(_validity, (Rows + 63) / 64);

    public override ReadOnlySpan<T> Values<T>() => new(_data, Rows);

    public override ReadOnlySpan<byte> Bytes(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows);
        ref readonly var text = ref Unsafe.AsRef<StringSlot>((StringSlot*)_data + row);
        return text.Length <= StringSlot.InlineLength
            ? new ReadOnlySpan<byte>((byte*)((StringSlot*)_data + row) + sizeof(uint), (int)text.Length)
            : new ReadOnlySpan<byte>((byte*)text.Pointer, (int)text.Length);
    }

    public override void MeasureBytes(int first, Span<int> counts)
    {
        CheckRows(first, counts.Length);
        var slots = (StringSlot*)_data + first;
        for (var i = 0; i < counts.Length; i++)
            counts[i] = _validity is null || HasValue(first + i) ? checked((int)slots[i].Length) : -1;
    }

    public override bool HoldsZero(int first, ReadOnlySpan<int> counts)
    {
        CheckRows(first, counts.Length);
        return StringSlots.HoldZero((StringSlot*)_data + first, counts);
    }

    public override void CopyFields(int first, ReadOnlySpan<int> counts, Span<int> cursors, Span<byte> target)
    {
        CheckRows(first, counts.Length);
        var slots = (StringSlot*)_data + first;
        if (StringSlots.AreWords(counts))
        {
            StringSlots.CopyWords(slots, counts, cursors, target);
            return;
        }

        cursors = cursors[..counts.Length];
        fixed (byte* start = target)
        {
            for (var i = 0; i < counts.Length; i++)
            {
                var count = counts[i];
                var cursor = cursors[i];
                if ((uint)cursor > (uint)target.Length || target.Length - cursor - sizeof(int) - StringSlot.Spill < count)
                    throw new ArgumentOutOfRangeException(nameof(target));
                Unsafe.WriteUnaligned(start + cursor, BinaryPrimitives.ReverseEndianness(count));
                cursor += sizeof(int);
                if (count > 0)
                {
                    if (count != slots[i].Length)
                        throw new ArgumentOutOfRangeException(nameof(counts));
                    StringSlot.Copy(slots + i, start + cursor);
                    cursor += count;
                }

                cursors[i] = cursor;
            }
        }
    }

    public override ColumnVector Child(int index)
    {
        _children ??= new DuckDbVector?[ChildCount];
        return _children[index] ??= OpenChild(index);
    }

    /// <summary>How many members <see cref="Child"/> has.</summary>
    public int ChildCount => Type.Kind switch
    {
        TypeKind.List or TypeKind.Array or TypeKind.Map => 1,
        TypeKind.Struct => Type.Fields.Count,
        TypeKind.Union => Type.Fields.Count + 1,
        _ => 0,
    };

    // A null's slot holds anything, so it must not be looked at.
    private bool HasValue(int row) => _validity is null || (_validity[row >> 6] & (1UL << (row & 63))) != 0;

    private void CheckRows(int first, int count)
    {
        if ((uint)first > (uint)Rows || (uint)count > (uint)(Rows - first))
            throw new ArgumentOutOfRangeException(nameof(first));
    }

    private DuckDbVector OpenChild(int index) => Type.Kind switch
    {
        TypeKind.List => new DuckDbVector(Type.Element, ChunkApi.ListChild(_vector), (int)ChunkApi.ListSize(_vector)),
        TypeKind.Map => new DuckDbVector(
            new EngineType(TypeKind.Struct) { Fields = Type.Fields },
            ChunkApi.ListChild(_vector),
            (int)ChunkApi.ListSize(_vector)),
        TypeKind.Array => new DuckDbVector(Type.Element, ChunkApi.ArrayChild(_vector), checked(Rows * Type.Length)),
        TypeKind.Union when index == 0 => new DuckDbVector(UnionTag, ChunkApi.StructChild(_vector, 0), Rows),
        TypeKind.Union => new DuckDbVector(Type.Fields[index - 1].Type, ChunkApi.StructChild(_vector, (ulong)index), Rows),
        _ => new DuckDbVector(Type.Fields[index].Type, ChunkApi.StructChild(_vector, (ulong)index), Rows),
    };

    private static readonly EngineType UnionTag = new(TypeKind.UInt8);
}
