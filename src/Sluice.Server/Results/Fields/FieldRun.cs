using Sluice.Engine.Columns;
using Sluice.Protocol.Output;

namespace Sluice.Server.Results.Fields;

/// <summary>Writes fields of one column behind each other, as elements of an array lie.</summary>
internal sealed class FieldRun(ColumnEncoder encoder)
{
    private const int SoftLimit = 64 * 1024;

    private int[] _cursors = [];

    /// <summary>The bytes of each value appended last, -1 for null.</summary>
    public ReadOnlySpan<int> Lengths => encoder.Lengths;

    /// <summary>Appends all rows from <paramref name="first"/> on.</summary>
    public void AppendAll(ColumnVector vector, int first, int count, MessageBuffer output)
    {
        for (var done = 0; done < count;)
            done += Append(vector, first + done, count - done, output);
    }

    /// <summary>Appends some of these rows, at least one and not many bytes more than one takes; gives how many.</summary>
    public int Append(ColumnVector vector, int first, int count, MessageBuffer output)
    {
        count = encoder.Prepare(vector, first, Math.Min(count, ColumnEncoder.SliceRows));
        if (_cursors.Length < count)
            _cursors = new int[count];
        var lengths = encoder.Lengths;
        var rows = 0;
        var total = 0;
        do
        {
            _cursors[rows] = total;
            total = checked(total + sizeof(int) + Math.Max(lengths[rows], 0));
            rows++;
        }
        while (rows < count && total <= SoftLimit);

        encoder.Write(0, _cursors.AsSpan(0, rows), output.GetSpan(checked(total + ColumnEncoder.Room)));
        output.Advance(total);
        return rows;
    }
}
