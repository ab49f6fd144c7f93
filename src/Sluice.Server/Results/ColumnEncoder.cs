using Sluice.Engine.Columns;
using Sluice.Protocol.Errors;

namespace Sluice.Server.Results;

/// <summary>
/// Turns one column into DataRow fields. Picked once per (type, format, settings); <see cref="Prepare"/> measures a slice of the column,
/// so that all columns' fields can be laid out row after row, and <see cref="Write"/> then puts each where it belongs.
/// </summary>
internal abstract class ColumnEncoder
{
    /// <summary>The most rows one slice holds: few enough for the rows written to stay in the processor's nearest cache.</summary>
    public const int SliceRows = 128;

    /// <summary>Bytes behind a field that <see cref="Write"/> may spoil: what follows a field must be written after it.</summary>
    public const int Spill = 7;

    /// <summary>Bytes of room behind the last field, so that writers may take a window of one size on each value and need no further checks.</summary>
    public const int Room = 64;

    private int[] _lengths = [];

    /// <summary>The bytes of each value of the slice, -1 for null.</summary>
    public ReadOnlySpan<int> Lengths => _lengths;

    /// <summary>
    /// Takes rows from <paramref name="first"/> on as the slice, at most <paramref name="count"/>, which is at most <see cref="SliceRows"/>;
    /// gives how many, at least one. A value that cannot be written is thrown about once it is the slice's first.
    /// </summary>
    public int Prepare(ColumnVector vector, int first, int count)
    {
        if (_lengths.Length < count)
            _lengths = new int[count];
        while (true)
        {
            try
            {
                return Measure(vector, first, _lengths.AsSpan(0, count));
            }
            catch (PgErrorException) when (count > 1)
            {
                count /= 2;
            }
        }
    }

    /// <summary>
    /// Writes fields of the slice, one after the other from row <paramref name="index"/> of it on: Int32 length, -1 for null, and the bytes
    /// (protocol, "DataRow").
    /// </summary>
    /// <param name="index">The first; never less than where the last call ended.</param>
    /// <param name="cursors">Where in <paramref name="output"/> each goes; moved behind it.</param>
    /// <param name="output">With room for <see cref="Room"/> bytes behind the last, of which <see cref="Spill"/> may be spoiled.</param>
    public abstract void Write(int index, Span<int> cursors, Span<byte> output);

    /// <summary>Tells each row's length, and how many rows it took, at least one; the vector is kept for writing.</summary>
    /// <exception cref="PgErrorException">A value cannot be written.</exception>
    protected abstract int Measure(ColumnVector vector, int first, Span<int> lengths);
}
