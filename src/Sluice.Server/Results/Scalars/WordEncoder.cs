using System.Buffers.Binary;
using Sluice.Engine.Columns;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Scalars;

/// <summary>Encodes values straight into the rows, from words made when they were measured.</summary>
internal sealed class WordEncoder<T, TFormat>(TFormat format) : ColumnEncoder
    where T : unmanaged
    where TFormat : struct, IWordFormat<T>
{
    private readonly TFormat _format = format;
    private ulong[] _words = [];
    private T[] _valid = [];
    private ColumnVector? _vector;
    private int _first;

    public override void Write(int index, Span<int> cursors, Span<byte> output)
    {
        var format = _format;
        var values = _vector!.Values<T>().Slice(_first + index, cursors.Length);
        var words = _words.AsSpan(index, cursors.Length);
        var lengths = Lengths.Slice(index, cursors.Length);
        for (var i = 0; i < cursors.Length; i++)
        {
            var length = lengths[i];
            var cursor = cursors[i];
            var target = output.Slice(cursor, Room);
            BinaryPrimitives.WriteInt32BigEndian(target, length);
            cursors[i] = cursor + sizeof(int) + Math.Max(length, 0);
            if (length >= 0)
                format.Write(values[i], words[i], length, target[sizeof(int)..]);
        }
    }

    protected override int Measure(ColumnVector vector, int first, Span<int> lengths)
    {
        (_vector, _first) = (vector, first);
        if (_words.Length < lengths.Length)
            _words = new ulong[lengths.Length];
        var format = _format;
        var values = vector.Values<T>().Slice(first, lengths.Length);
        var words = _words.AsSpan(0, lengths.Length);
        if (Validity.IsWhole(vector, first, lengths.Length))
        {
            format.Measure(values, words, lengths);
            return lengths.Length;
        }

        // Under a null there may be anything, also what cannot be written.
        var valid = _valid.Length < values.Length ? _valid = new T[values.Length] : _valid;
        for (var i = 0; i < values.Length; i++)
            valid[i] = vector.IsNull(first + i) ? default : values[i];
        format.Measure(valid.AsSpan(0, values.Length), words, lengths);
        Validity.Apply(vector, first, lengths);
        return lengths.Length;
    }
}
