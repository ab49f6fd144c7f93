using System.Buffers;
using System.Text;
using Sluice.Engine.Columns;
using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Functions.Vectors;

/// <summary>Writes a vector of results, row by row; a row that is not set is null.</summary>
internal sealed unsafe class ResultWriter(nint vector)
{
    private void* _data = ChunkApi.Data(vector);
    private ulong* _validity;
    private ulong _elements;
    private ResultWriter? _list;
    private bool _isSet;
    private long _bytes;
    private int _row;

    /// <summary>Before a row is computed.</summary>
    public void Begin(int row) => (_row, _isSet) = (row, false);

    /// <summary>After a row was computed.</summary>
    public void End()
    {
        if (_isSet)
            return;
        if (_validity == null)
        {
            ChunkWriteApi.EnsureValidity(vector);
            _validity = ChunkApi.Validity(vector);
        }

        ChunkWriteApi.SetNull(_validity, (ulong)_row);
    }

    public void Set(bool value) => Set(value ? (byte)1 : (byte)0);

    /// <summary>A value of fixed size, laid out as the declared type's.</summary>
    public void Set<T>(T value)
        where T : unmanaged
    {
        ((T*)_data)[_row] = value;
        _isSet = true;
    }

    /// <summary>UTF-8 for a text; any bytes for bytea and bit.</summary>
    public void SetBytes(ReadOnlySpan<byte> bytes)
    {
        ValueLimits.CheckChunk(_bytes += bytes.Length);
        Assign(vector, (ulong)_row, bytes);
        _isSet = true;
    }

    public void SetText(ReadOnlySpan<char> text)
    {
        ValueLimits.CheckChunk(_bytes += text.Length);
        Assign(vector, (ulong)_row, text);
        _isSet = true;
    }

    public void SetTexts(IReadOnlyList<string?> texts)
    {
        var (child, first) = AddList(texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i] is { } text)
                Assign(child, first + (ulong)i, text);
            else
                SetNull(child, first + (ulong)i);
        }
    }

    /// <summary>A list of values of fixed size.</summary>
    public void SetSlots<T>(IReadOnlyList<T?> values)
        where T : unmanaged
    {
        var (child, first) = AddList(values.Count);
        var data = (T*)ChunkApi.Data(child) + first;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
                data[i] = value;
            else
                SetNull(child, first + (ulong)i);
        }
    }

    /// <summary>A writer for the elements of this row's list, which are written like rows, from the first one returned.</summary>
    public ResultWriter BeginList(int count, out int first)
    {
        var (child, start) = AddList(count);
        first = (int)start;
        _list ??= new ResultWriter(child);
        _list.Moved();
        return _list;
    }

    /// <summary>Room for more elements may lie elsewhere.</summary>
    private void Moved()
    {
        _data = ChunkApi.Data(vector);
        _validity = null;
    }

    private (nint Child, ulong First) AddList(int count)
    {
        var first = _elements;
        _elements += (ulong)count;
        if (ChunkWriteApi.ReserveList(vector, _elements) != DuckDbState.Success || ChunkWriteApi.SetListSize(vector, _elements) != DuckDbState.Success)
            throw new InvalidOperationException("the engine does not give room for a list");
        Set(new ListEntry(first, (ulong)count));
        return (ChunkApi.ListChild(vector), first);
    }

    private static void SetNull(nint child, ulong row)
    {
        ChunkWriteApi.EnsureValidity(child);
        ChunkWriteApi.SetNull(ChunkApi.Validity(child), row);
    }

    private static void Assign(nint target, ulong row, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
            ChunkWriteApi.SetKnownBytes(target, row, start, (ulong)bytes.Length);
    }

    private static void Assign(nint target, ulong row, ReadOnlySpan<char> text)
    {
        const int OnStack = 512;
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = most > OnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        var buffer = rented ?? stackalloc byte[OnStack];
        Assign(target, row, buffer[..Encoding.UTF8.GetBytes(text, buffer)]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }
}
