using System.Diagnostics.CodeAnalysis;
using Sluice.Engine.Columns;
using Sluice.Protocol.Output;

namespace Sluice.Server.Results.Fields;

/// <summary>Gives a column's values one by one, for what wants to look at them; encodes some ahead.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A pooled array that is not given back is merely collected with its encoder.")]
internal sealed class FieldReader(ColumnEncoder encoder)
{
    private readonly MessageBuffer _buffer = new(256);
    private readonly FieldRun _run = new(encoder);
    private ColumnVector? _vector;
    private int _first;
    private int _count;
    private int _start;
    private int _end;
    private int _at;
    private int _offset;

    /// <summary>Takes <paramref name="count"/> rows from <paramref name="first"/> on; nothing is encoded yet.</summary>
    public void Open(ColumnVector vector, int first, int count)
    {
        (_vector, _first, _count) = (vector, first, count);
        (_start, _end, _at) = (0, 0, 0);
    }

    /// <summary>Gives the value of row <paramref name="index"/>, 0 being the first; the bytes are valid until the next call. False for null.</summary>
    /// <param name="index">Any; rising by one is what is fast.</param>
    public bool TryRead(int index, out ReadOnlySpan<byte> value)
    {
        if (index < _at || index >= _end)
            Fill(index);
        for (; _at < index; _at++)
            _offset += sizeof(int) + Math.Max(_run.Lengths[_at - _start], 0);
        var length = _run.Lengths[index - _start];
        value = _buffer.Written.Span.Slice(_offset + sizeof(int), Math.Max(length, 0));
        return length >= 0;
    }

    private void Fill(int index)
    {
        _buffer.Clear();
        (_start, _end, _at, _offset) = (index, index, index, 0);
        _end = index + _run.Append(_vector!, _first + index, _count - index, _buffer);
    }
}
