using System.Buffers.Binary;
using Sluice.Engine;
using Sluice.Engine.Columns;
using Sluice.Protocol.Output;
using Sluice.Protocol.Types;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results;

/// <summary>Writes a batch as a message a row: a type byte, Int32 length, Int16 count of fields, and the fields. Not thread-safe.</summary>
internal sealed class RowEncoder
{
    /// <summary>Bytes before a row's first field; no fewer than <see cref="ColumnEncoder.Spill"/>, since heads are written last.</summary>
    public const int HeadLength = 7;

    private readonly ColumnEncoder[] _columns;
    private readonly byte _type;
    private int[] _sizes = [];
    private int[] _cursors = [];
    private RowBatch? _batch;
    private int _sliceStart;
    private int _sliceEnd;
    private int _next;

    /// <param name="columns">What the query returns.</param>
    /// <param name="formats">One format a column, already expanded from Bind's short forms.</param>
    /// <param name="settings">The session's settings as the portal first runs.</param>
    /// <param name="type">The messages' type: DataRow, or CopyData with rows of the same form.</param>
    public RowEncoder(IReadOnlyList<ResultColumn> columns, IReadOnlyList<FormatCode> formats, OutputSettings settings, byte type = (byte)'D')
    {
        _type = type;
        _columns = new ColumnEncoder[columns.Count];
        for (var i = 0; i < _columns.Length; i++)
            _columns[i] = ColumnEncoders.For(columns[i].Type, formats[i], settings);
    }

    /// <summary>
    /// Writes rows from <paramref name="firstRow"/> (0 is the batch's first) until <paramref name="output"/> holds more than
    /// <paramref name="softLimit"/> bytes or the batch ends; gives the rows written, at least one. When a value cannot be written
    /// the rows before it are there, whole.
    /// </summary>
    public int Encode(RowBatch batch, int firstRow, MessageBuffer output, int softLimit)
    {
        if (firstRow == 0 || firstRow != _next || !ReferenceEquals(batch, _batch))
            (_batch, _sliceStart, _sliceEnd) = (batch, firstRow, firstRow);

        var row = firstRow;
        try
        {
            while (row < batch.Count && (row == firstRow || output.Length <= softLimit))
            {
                if (row == _sliceEnd)
                    PrepareSlice(batch, row);
                row += WriteRows(row - _sliceStart, _sliceEnd - row, output, softLimit);
            }
        }
        catch
        {
            _batch = null;
            throw;
        }

        _next = row;
        return row - firstRow;
    }

    private void PrepareSlice(RowBatch batch, int row)
    {
        var count = Math.Min(ColumnEncoder.SliceRows, batch.Count - row);
        if (_sizes.Length < count)
            (_sizes, _cursors) = (new int[count], new int[count]);
        var vectors = batch.Columns;
        for (var i = 0; i < _columns.Length; i++)
            count = _columns[i].Prepare(vectors[i], batch.First + row, count);
        count = FieldSizes.Sum(_columns, HeadLength, _sizes.AsSpan(0, count));
        (_sliceStart, _sliceEnd) = (row, row + count);
    }

    /// <summary>Lays rows of the slice out behind each other, and lets the columns fill them in.</summary>
    private int WriteRows(int index, int most, MessageBuffer output, int softLimit)
    {
        var sizes = _sizes.AsSpan(index, most);
        var cursors = _cursors.AsSpan(0, most);
        long limit = softLimit - output.Length;
        var rows = 0;
        var total = 0;
        do
        {
            cursors[rows] = total + HeadLength;
            total = checked(total + sizes[rows]);
            rows++;
        }
        while (rows < most && total <= limit);

        var target = output.GetSpan(checked(total + ColumnEncoder.Room));
        foreach (var column in _columns)
            column.Write(index, cursors[..rows], target);
        WriteHeads(sizes[..rows], target);
        output.Advance(total);
        return rows;
    }

    // After the fields: their writers spoil what comes behind them.
    private void WriteHeads(ReadOnlySpan<int> sizes, Span<byte> target)
    {
        foreach (var size in sizes)
        {
            target[0] = _type;
            BinaryPrimitives.WriteInt32BigEndian(target[1..], size - 1);
            BinaryPrimitives.WriteInt16BigEndian(target[5..], (short)_columns.Length);
            target = target[size..];
        }
    }
}
