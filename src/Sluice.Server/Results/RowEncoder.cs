using Sluice.Engine;
using Sluice.Engine.Columns;
using Sluice.Protocol.Output;
using Sluice.Protocol.Types;

namespace Sluice.Server.Results;

/// <summary>Writes a batch as a message a row: DataRow, or in COPY what overrides <see cref="WriteRow"/>. Not thread-safe.</summary>
internal class RowEncoder
{
    private readonly ColumnEncoder[] _columns;
    private RowBatch? _batch;
    private int _sliceStart;
    private int _sliceEnd;
    private int _next;

    /// <param name="columns">What the query returns.</param>
    /// <param name="formats">One format a column, already expanded from Bind's short forms.</param>
    /// <param name="settings">The session's settings as the portal first runs.</param>
    public RowEncoder(IReadOnlyList<ResultColumn> columns, IReadOnlyList<FormatCode> formats, OutputSettings settings)
    {
        _columns = new ColumnEncoder[columns.Count];
        for (var i = 0; i < _columns.Length; i++)
            _columns[i] = ColumnEncoders.For(columns[i].Type, formats[i], settings);
    }

    /// <summary>
    /// Writes rows from <paramref name="firstRow"/> (0 is the batch's first) until <paramref name="output"/> holds more than
    /// <paramref name="softLimit"/> bytes or the batch ends; gives the rows written, at least one. When a value cannot be written
    /// the error leaves whole messages only.
    /// </summary>
    public int Encode(RowBatch batch, int firstRow, MessageBuffer output, int softLimit)
    {
        if (firstRow == 0 || firstRow != _next || !ReferenceEquals(batch, _batch))
            (_batch, _sliceStart, _sliceEnd) = (batch, firstRow, firstRow);

        var row = firstRow;
        var messageStart = output.Length;
        try
        {
            while (row < batch.Count && (row == firstRow || output.Length <= softLimit))
            {
                if (row == _sliceEnd)
                    PrepareSlice(batch, row);
                messageStart = output.Length;
                WriteRow(row - _sliceStart, output);
                row++;
            }
        }
        catch
        {
            output.Truncate(messageStart);
            _batch = null;
            throw;
        }

        _next = row;
        return row - firstRow;
    }

    private void PrepareSlice(RowBatch batch, int row)
    {
        var count = Math.Min(ColumnEncoder.SliceRows, batch.Count - row);
        var vectors = batch.Columns;
        for (var i = 0; i < _columns.Length; i++)
            _columns[i].Prepare(vectors[i], batch.First + row, count);
        (_sliceStart, _sliceEnd) = (row, row + count);
    }

    protected IReadOnlyList<ColumnEncoder> Columns => _columns;

    /// <summary>Writes a row of the slice as a whole message.</summary>
    protected virtual void WriteRow(int index, MessageBuffer output)
    {
        output.Begin((byte)'D');
        output.WriteInt16((short)_columns.Length);
        foreach (var column in _columns)
            column.Append(index, output);
        output.End();
    }
}
