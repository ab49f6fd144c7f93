using System.Text;
using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Engine.Values;

namespace Sluice.Engine.DuckDb.Functions.Vectors;

/// <summary>The arguments of one row. Which reader fits is the declared type's business.</summary>
internal readonly ref struct Arguments(ReadOnlySpan<VectorView> vectors, int rows, int row)
{
    private readonly ReadOnlySpan<VectorView> _vectors = vectors;

    public int Count => _vectors.Length;

    public bool IsNull(int index) => _vectors[index].IsNull(row);

    public bool Bool(int index) => _vectors[index].Slot<byte>(row) != 0;

    public short Int16(int index) => _vectors[index].Slot<short>(row);

    /// <summary>Also date: days since 1970.</summary>
    public int Int32(int index) => _vectors[index].Slot<int>(row);

    /// <summary>Also time, and timestamps in microseconds.</summary>
    public long Int64(int index) => _vectors[index].Slot<long>(row);

    /// <summary>Also numeric of more than 18 digits, unscaled.</summary>
    public Int128 Int128(int index) => _vectors[index].Slot<Int128>(row);

    public float Float32(int index) => _vectors[index].Slot<float>(row);

    public double Float64(int index) => _vectors[index].Slot<double>(row);

    public Interval Interval(int index) => _vectors[index].Slot<Interval>(row);

    /// <summary>Any value of fixed size.</summary>
    public T Slot<T>(int index)
        where T : unmanaged => _vectors[index].Slot<T>(row);

    /// <summary>UTF-8 of a text, or the bytes of a bytea; valid during the call.</summary>
    public ReadOnlySpan<byte> Bytes(int index) => _vectors[index].Bytes(row);

    public string Text(int index) => Encoding.UTF8.GetString(Bytes(index));

    /// <summary>A list's elements, and which of them are this row's.</summary>
    public VectorView List(int index, out ListEntry entry)
    {
        entry = _vectors[index].List(row);
        return _vectors[index].Elements;
    }

    /// <summary>A list of text; null for its nulls.</summary>
    public string?[] Texts(int index)
    {
        var elements = List(index, out var entry);
        var texts = new string?[entry.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            var at = (int)entry.Offset + i;
            texts[i] = elements.IsNull(at) ? null : Encoding.UTF8.GetString(elements.Bytes(at));
        }

        return texts;
    }

    /// <summary>A list of values of fixed size; null for its nulls.</summary>
    public T?[] Slots<T>(int index)
        where T : unmanaged
    {
        var elements = List(index, out var entry);
        var values = new T?[entry.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var at = (int)entry.Offset + i;
            values[i] = elements.IsNull(at) ? null : elements.Slot<T>(at);
        }

        return values;
    }

    /// <summary>What an argument of any type is; null for types without a form of the port's.</summary>
    public EngineType? Type(int index) => _vectors[index].Type();

    /// <summary>An argument of any type as a column, whose row <see cref="Row"/> is this one.</summary>
    public ColumnVector Column(int index, EngineType type) => _vectors[index].AsColumn(type, rows);

    public int Row => row;
}
