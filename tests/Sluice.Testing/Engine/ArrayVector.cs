using System.Runtime.InteropServices;
using System.Text;
using Sluice.Engine.Columns;
using Sluice.Engine.Types;

namespace Sluice.Testing.Engine;

/// <summary>A column over plain arrays, laid out as <see cref="TypeKind"/> says.</summary>
public sealed class ArrayVector : ColumnVector
{
    private readonly byte[] _slots;
    private readonly byte[]?[] _bytes;
    private readonly ulong[] _validity;
    private readonly ColumnVector[] _children;
    private readonly int _slotSize;

    private ArrayVector(EngineType type, int count, int slotSize, byte[] slots, byte[]?[] bytes, ulong[] validity, ColumnVector[] children)
        : base(type)
    {
        Count = count;
        _slotSize = slotSize;
        _slots = slots;
        _bytes = bytes;
        _validity = validity;
        _children = children;
    }

    /// <summary>Rows.</summary>
    public int Count { get; }

    public override ReadOnlySpan<ulong> Validity => _validity;

    /// <summary>Fixed-width values; null is SQL NULL. T must be the layout of <paramref name="type"/>.</summary>
    public static ArrayVector Of<T>(EngineType type, params T?[] values)
        where T : unmanaged
    {
        var slots = values.Select(value => value.GetValueOrDefault()).ToArray();
        return new ArrayVector(
            type, values.Length, Marshal.SizeOf<T>(), MemoryMarshal.AsBytes(slots.AsSpan()).ToArray(), [], Mask(values, value => value is null), []);
    }

    /// <summary>Fixed-width values without nulls.</summary>
    public static ArrayVector Of<T>(TypeKind kind, params T[] values)
        where T : unmanaged => Of(new EngineType(kind), [.. values.Select(value => (T?)value)]);

    public static ArrayVector Texts(params string?[] values) =>
        Blobs(TypeKind.Text, [.. values.Select(value => value is null ? null : Encoding.UTF8.GetBytes(value))]);

    /// <summary>Rows of bytes: Text, Json, Blob or Bit.</summary>
    public static ArrayVector Blobs(TypeKind kind, params byte[]?[] values) =>
        new(new EngineType(kind), values.Length, 0, [], values, Mask(values, value => value is null), []);

    /// <summary>Lists: entry r tells where row r's elements lie in <paramref name="elements"/>.</summary>
    public static ArrayVector Lists(ColumnVector elements, params ListEntry?[] entries)
    {
        var flat = Of(new EngineType(TypeKind.List) { Fields = [new EngineField("element", elements.Type)] }, entries);
        return new ArrayVector(flat.Type, flat.Count, flat._slotSize, flat._slots, [], flat._validity, [elements]);
    }

    /// <summary>Rows <paramref name="first"/> to first + count - 1, renumbered from 0.</summary>
    public ArrayVector Slice(int first, int count)
    {
        var rows = Enumerable.Range(first, count);
        var slots = _slots.AsSpan(first * _slotSize, count * _slotSize).ToArray();
        var bytes = _bytes.Length == 0 ? _bytes : _bytes[first..(first + count)];
        return new ArrayVector(Type, count, _slotSize, slots, bytes, Mask([.. rows], IsNull), _children);
    }

    public override ReadOnlySpan<T> Values<T>() => MemoryMarshal.Cast<byte, T>(_slots);

    public override ReadOnlySpan<byte> Bytes(int row) => _bytes[row];

    /// <summary>As the base does, and spoils all it may.</summary>
    public override void CopyFields(int first, ReadOnlySpan<int> counts, Span<int> cursors, Span<byte> target)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            base.CopyFields(first + i, counts.Slice(i, 1), cursors.Slice(i, 1), target);
            target.Slice(cursors[i], 7).Fill(0xEE);
        }
    }

    public override ColumnVector Child(int index) => _children[index];

    private static ulong[] Mask<T>(T[] values, Func<T, bool> isNull)
    {
        if (!values.Any(isNull))
            return [];
        var mask = new ulong[(values.Length + 63) / 64];
        for (var row = 0; row < values.Length; row++)
        {
            if (!isNull(values[row]))
                mask[row >> 6] |= 1UL << (row & 63);
        }

        return mask;
    }
}
