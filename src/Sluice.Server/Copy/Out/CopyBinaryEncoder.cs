using Sluice.Engine;
using Sluice.Engine.Columns;
using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Output;
using Sluice.Protocol.Types;
using Sluice.Server.Results;

namespace Sluice.Server.Copy.Out;

/// <summary>Rows in COPY's binary format (PostgreSQL manual, COPY, "Binary Format"). As PostgreSQL's, the header shares the first CopyData.</summary>
internal sealed class CopyBinaryEncoder(IReadOnlyList<ResultColumn> columns, OutputSettings settings) : ICopyEncoder
{
    /// <summary>A message's type and length, before what the first one has the header in front of.</summary>
    private const int MessageHead = 5;

    private readonly RowEncoder _rows = new(columns, Binary(columns.Count), settings, BackendTypes.CopyData);
    private bool _begun;

    public FormatCode Format => FormatCode.Binary;

    public void Begin(MessageBuffer output)
    {
    }

    public int Encode(RowBatch batch, int firstRow, MessageBuffer output, int softLimit) =>
        _begun ? _rows.Encode(batch, firstRow, output, softLimit) : EncodeFirst(batch, firstRow, output);

    public void End(MessageBuffer output)
    {
        Open(output);
        output.WriteInt16(-1);
        output.End();
    }

    public void Dispose()
    {
    }

    private int EncodeFirst(RowBatch batch, int firstRow, MessageBuffer output)
    {
        using var row = new MessageBuffer();
        var rows = _rows.Encode(batch, firstRow, row, softLimit: -1);
        Open(output);
        output.WriteBytes(row.Written.Span[MessageHead..]);
        output.End();
        return rows;
    }

    private void Open(MessageBuffer output)
    {
        output.Begin(BackendTypes.CopyData);
        if (_begun)
            return;
        _begun = true;
        output.WriteBytes(CopyBinaryHeader.Signature);
        output.WriteInt32(0);
        output.WriteInt32(0);
    }

    private static FormatCode[] Binary(int columns)
    {
        var formats = new FormatCode[columns];
        Array.Fill(formats, FormatCode.Binary);
        return formats;
    }
}
