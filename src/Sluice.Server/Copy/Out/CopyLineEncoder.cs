using System.Text;
using Sluice.Engine;
using Sluice.Engine.Columns;
using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Output;
using Sluice.Protocol.Types;
using Sluice.Server.Copy.Options;
using Sluice.Server.Results;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Copy.Out;

/// <summary>Rows as lines of text, one a CopyData.</summary>
internal abstract class CopyLineEncoder : ICopyEncoder
{
    private readonly MessageBuffer _line = new();
    private readonly FieldReader[] _columns;
    private readonly string[] _names;
    private RowBatch? _batch;
    private int _next;

    protected CopyLineEncoder(IReadOnlyList<ResultColumn> columns, CopyOptions options, OutputSettings settings)
    {
        Options = options;
        _columns = [.. columns.Select(column => new FieldReader(ColumnEncoders.For(column.Type, FormatCode.Text, settings)))];
        _names = [.. columns.Select(column => column.Name)];
    }

    protected CopyOptions Options { get; }

    public FormatCode Format => FormatCode.Text;

    public void Begin(MessageBuffer output)
    {
        if (Options.Header == CopyHeader.None)
            return;
        output.Begin(BackendTypes.CopyData);
        var line = StartLine(output);
        for (var i = 0; i < _names.Length; i++)
        {
            if (i > 0)
                line.WriteByte(Options.Delimiter);
            AppendName(Encoding.UTF8.GetBytes(_names[i]), line);
        }

        EndLine(line, output);
        output.End();
    }

    public int Encode(RowBatch batch, int firstRow, MessageBuffer output, int softLimit)
    {
        if (firstRow == 0 || firstRow != _next || !ReferenceEquals(batch, _batch))
            Open(batch);
        var row = firstRow;
        var messageStart = output.Length;
        try
        {
            for (; row < batch.Count && (row == firstRow || output.Length <= softLimit); row++)
            {
                messageStart = output.Length;
                WriteRow(row, output);
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

    public void End(MessageBuffer output)
    {
    }

    public void Dispose()
    {
        _line.Dispose();
    }

    /// <summary>Writes a value that is not null.</summary>
    protected abstract void AppendValue(int column, ReadOnlySpan<byte> value, MessageBuffer output);

    /// <summary>Writes a column's name into the header.</summary>
    protected abstract void AppendName(ReadOnlySpan<byte> name, MessageBuffer output);

    private void Open(RowBatch batch)
    {
        _batch = batch;
        var vectors = batch.Columns;
        for (var i = 0; i < _columns.Length; i++)
            _columns[i].Open(vectors[i], batch.First, batch.Count);
    }

    private void WriteRow(int row, MessageBuffer output)
    {
        output.Begin(BackendTypes.CopyData);
        var line = StartLine(output);
        for (var i = 0; i < _columns.Length; i++)
        {
            if (i > 0)
                line.WriteByte(Options.Delimiter);
            if (_columns[i].TryRead(row, out var value))
                AppendValue(i, value, line);
            else
                line.WriteBytes(Options.Null);
        }

        EndLine(line, output);
        output.End();
    }

    // Another encoding needs the whole line first.
    private MessageBuffer StartLine(MessageBuffer output)
    {
        if (Options.Encoding is null)
            return output;
        _line.Clear();
        return _line;
    }

    private void EndLine(MessageBuffer line, MessageBuffer output)
    {
        line.WriteByte((byte)'\n');
        if (Options.Encoding is { } encoding)
            output.WriteBytes(CopyTranscoding.FromUtf8(line.Written.Span, encoding));
    }
}
