using Sluice.Engine.Columns;
using Sluice.Engine.Copying;
using Sluice.Engine.DuckDb.Columns;
using Sluice.Engine.DuckDb.Functions.Characters;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.Types;
using Sluice.Engine.Values;

namespace Sluice.Engine.DuckDb.Copying;

/// <summary>A vector that is written.</summary>
internal sealed unsafe class DuckDbColumnFill(EngineType type, bool isRequired) : ColumnFill(type, isRequired)
{
    private readonly int _mostRows = (int)ChunkWriteApi.MostRows();
    private readonly CharacterLimit? _limit = type is { PgName: { } name, Length: > 0 } ? new CharacterLimit(name, type.Length) : null;
    private nint _vector;
    private void* _data;
    private ulong* _validity;
    private DuckDbColumnFill? _items;
    private int _rows;
    private long _bytes;

    /// <summary>Takes an empty vector of its type.</summary>
    public void Attach(nint vector)
    {
        _vector = vector;
        _data = ChunkApi.Data(vector);
        _validity = null;
        _rows = _mostRows;
        _items = null;
    }

    public long TakeBytes()
    {
        var bytes = _bytes + (_items?.TakeBytes() ?? 0);
        _bytes = 0;
        return bytes;
    }

    public override Span<T> Slots<T>() => new(_data, _rows);

    public override void SetNull(int row)
    {
        if (_validity is null)
        {
            ChunkWriteApi.EnsureValidity(_vector);
            _validity = ChunkApi.Validity(_vector);
        }

        _validity[row >> 6] &= ~(1UL << (row & 63));
    }

    public override void SetBytes(int row, ReadOnlySpan<byte> bytes)
    {
        if (_limit is not null)
            bytes = _limit.Fit(bytes);
        if (bytes.Length <= StringSlot.InlineLength)
        {
            var slot = new Span<byte>((StringSlot*)_data + row, sizeof(StringSlot));
            slot.Clear();
            slot[0] = (byte)bytes.Length;
            bytes.CopyTo(slot[sizeof(uint)..]);
            return;
        }

        _bytes += bytes.Length;
        fixed (byte* start = bytes)
            ChunkWriteApi.SetBytes(_vector, (ulong)row, start, (ulong)bytes.Length);
    }

    public override void SetValue(int row, object value)
    {
        if (value is ArrayValue array)
            SetItems(row, array.Items);
        else
            SlotValues.Set(this, row, value);
    }

    private void SetItems(int row, IReadOnlyList<object?> items)
    {
        var first = (int)ChunkApi.ListSize(_vector);
        var end = checked(first + items.Count);
        ChunkWriteApi.ReserveList(_vector, (ulong)end);
        ChunkWriteApi.SetListSize(_vector, (ulong)end);
        Slots<ListEntry>()[row] = new ListEntry((ulong)first, (ulong)items.Count);
        _items ??= new DuckDbColumnFill(Type.Element, isRequired: false);
        _items.AttachItems(ChunkApi.ListChild(_vector), end);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is { } item)
                SlotValues.Set(_items, first + i, item);
            else
                _items.SetNull(first + i);
        }
    }

    // A list's items move when room is made for more.
    private void AttachItems(nint vector, int rows)
    {
        _vector = vector;
        _data = ChunkApi.Data(vector);
        _validity = ChunkApi.Validity(vector);
        _rows = rows;
    }
}
