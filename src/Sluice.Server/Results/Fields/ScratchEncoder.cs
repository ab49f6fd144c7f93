using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using Sluice.Engine.Columns;
using Sluice.Protocol.Output;

namespace Sluice.Server.Results.Fields;

/// <summary>Values whose length is not known before they are written: they are written aside, and copied from there.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A pooled array that is not given back is merely collected with its encoder.")]
internal abstract class ScratchEncoder : ColumnEncoder
{
    // A slice of long values is cut short, so that no more than one of them lies here.
    private const int MostScratch = 64 * 1024;

    private readonly MessageBuffer _scratch = new(256);
    private int _at;
    private int _offset;

    public sealed override void Write(int index, Span<int> cursors, Span<byte> output)
    {
        for (; _at < index; _at++)
            _offset += Math.Max(Lengths[_at], 0);
        var lengths = Lengths.Slice(index, cursors.Length);
        var scratch = _scratch.Written.Span;
        for (var i = 0; i < cursors.Length; i++)
        {
            var target = output[cursors[i]..];
            BinaryPrimitives.WriteInt32BigEndian(target, lengths[i]);
            var length = Math.Max(lengths[i], 0);
            scratch.Slice(_offset, length).CopyTo(target[sizeof(int)..]);
            cursors[i] += sizeof(int) + length;
            _offset += length;
        }

        _at += cursors.Length;
    }

    protected sealed override int Measure(ColumnVector vector, int first, Span<int> lengths)
    {
        _scratch.Clear();
        (_at, _offset) = (0, 0);
        PrepareSlice(vector, first, lengths.Length);
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = -1;
            if (vector.IsNull(first + i))
                continue;
            var start = _scratch.Length;
            AppendValue(vector, first + i, i, _scratch);
            lengths[i] = _scratch.Length - start;
            if (_scratch.Length > MostScratch)
                return i + 1;
        }

        return lengths.Length;
    }

    /// <summary>For members that run in step with the rows.</summary>
    protected virtual void PrepareSlice(ColumnVector vector, int first, int count)
    {
    }

    /// <summary>Writes a row that is not null, without its length.</summary>
    /// <param name="vector">The column.</param>
    /// <param name="row">The row of the vector.</param>
    /// <param name="index">The row of the slice.</param>
    /// <param name="output">Where to.</param>
    protected abstract void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output);
}
