using System.Buffers.Binary;
using System.Text;
using Sluice.Engine;
using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Output;
using Sluice.Protocol.Types;
using Sluice.Server.Copy.Options;
using Sluice.Server.Results;

namespace Sluice.Server.Copy.Out;

/// <summary>Rows as lines of text, one a CopyData.</summary>
internal abstract class CopyLineEncoder : RowEncoder, ICopyEncoder
{
    private readonly MessageBuffer _value = new();
    private readonly MessageBuffer _line = new();
    private readonly string[] _names;

    protected CopyLineEncoder(IReadOnlyList<ResultColumn> columns, CopyOptions options, OutputSettings settings)
        : base(columns, new FormatCode[columns.Count], settings)
    {
        Options = options;
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

    public void End(MessageBuffer output)
    {
    }

    public void Dispose()
    {
        _value.Dispose();
        _line.Dispose();
    }

    /// <summary>Writes a value that is not null.</summary>
    protected abstract void AppendValue(int column, ReadOnlySpan<byte> value, MessageBuffer output);

    /// <summary>Writes a column's name into the header.</summary>
    protected abstract void AppendName(ReadOnlySpan<byte> name, MessageBuffer output);

    protected override void WriteRow(int index, MessageBuffer output)
    {
        output.Begin(BackendTypes.CopyData);
        var line = StartLine(output);
        for (var i = 0; i < Columns.Count; i++)
        {
            if (i > 0)
                line.WriteByte(Options.Delimiter);
            _value.Clear();
            Columns[i].Append(index, _value);
            var value = _value.Written.Span;
            if (BinaryPrimitives.ReadInt32BigEndian(value) < 0)
                line.WriteBytes(Options.Null);
            else
                AppendValue(i, value[sizeof(int)..], line);
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
