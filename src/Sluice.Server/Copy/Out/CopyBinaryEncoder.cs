using Sluice.Engine;
using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Output;
using Sluice.Protocol.Types;
using Sluice.Server.Results;

namespace Sluice.Server.Copy.Out;

/// <summary>Rows in COPY's binary format (PostgreSQL manual, COPY, "Binary Format"). As PostgreSQL's, the header shares the first CopyData.</summary>
internal sealed class CopyBinaryEncoder(IReadOnlyList<ResultColumn> columns, OutputSettings settings)
    : RowEncoder(columns, Binary(columns.Count), settings), ICopyEncoder
{
    private bool _begun;

    public FormatCode Format => FormatCode.Binary;

    public void Begin(MessageBuffer output)
    {
    }

    public void End(MessageBuffer output)
    {
        Open(output);
        output.WriteInt16(-1);
        output.End();
    }

    public void Dispose()
    {
    }

    protected override void WriteRow(int index, MessageBuffer output)
    {
        Open(output);
        output.WriteInt16((short)Columns.Count);
        for (var i = 0; i < Columns.Count; i++)
            Columns[i].Append(index, output);
        output.End();
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
