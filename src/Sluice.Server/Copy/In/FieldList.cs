namespace Sluice.Server.Copy.In;

/// <summary>Values cut out of a line, unescaped, one behind the other.</summary>
internal sealed class FieldList
{
    private byte[] _bytes = new byte[1024];
    private (int Start, int End, bool IsNull)[] _fields = new (int, int, bool)[16];
    private int _length;

    public int Count { get; private set; }

    /// <summary>Starts with a line whose values take at most <paramref name="most"/> bytes.</summary>
    public Span<byte> Start(int most)
    {
        if (_bytes.Length < most)
            _bytes = new byte[Math.Max(most, _bytes.Length * 2)];
        (Count, _length) = (0, 0);
        return _bytes;
    }

    /// <summary>Adds the value that ends before <paramref name="end"/> and begins where the last one ended.</summary>
    public void Add(int end, bool isNull)
    {
        if (Count == _fields.Length)
            Array.Resize(ref _fields, Count * 2);
        _fields[Count++] = (_length, end, isNull);
        _length = end;
    }

    public ReadOnlySpan<byte> Value(int index) => _bytes.AsSpan(_fields[index].Start, _fields[index].End - _fields[index].Start);

    public bool IsNull(int index) => _fields[index].IsNull;

    public void Settle(int index, bool isNull) => _fields[index].IsNull = isNull;
}
