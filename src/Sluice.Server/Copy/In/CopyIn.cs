using Sluice.Engine;
using Sluice.Engine.Copying;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Types;
using Sluice.Server.Copy.Options;
using Sluice.Server.Sessions;

namespace Sluice.Server.Copy.In;

/// <summary>COPY FROM STDIN: CopyInResponse, then rows until CopyDone (protocol, "COPY Operations"). All of it or nothing.</summary>
/// <param name="columns">Those copied, in the order of the data.</param>
internal sealed class CopyIn(Session session, CopyTarget target, IReadOnlyList<ResultColumn> columns, CopyOptions options)
{
    private readonly CopyContext _context = new(target.Table);

    /// <returns>Rows copied.</returns>
    public async ValueTask<long> RunAsync(CancellationToken cancellationToken)
    {
        // Batches are written one by one, so even a COPY that is alone needs a transaction around them.
        await session.Transaction.JoinEngineAsync(readOnly: false, alone: false, cancellationToken);
        var engine = await session.Engine.GetAsync(cancellationToken);
        await using var sink = await engine.OpenCopyInAsync(target, cancellationToken);
        ICopyRows rows = options.Format == CopyFormat.Binary
            ? new CopyBinaryRows(columns, _context)
            : new CopyLineRows(columns, options, session.Settings.Output, _context);

        var format = options.Format == CopyFormat.Binary ? FormatCode.Binary : FormatCode.Text;
        var formats = new FormatCode[columns.Count];
        Array.Fill(formats, format);
        new CopyInResponse(format, formats).Write(session.Client.Output.Buffer);
        await session.Client.Output.FlushAsync(cancellationToken);
        return await ReadAsync(sink, rows, new CopyMessages(session, _context), cancellationToken);
    }

    private async ValueTask<long> ReadAsync(ICopySink sink, ICopyRows rows, CopyMessages messages, CancellationToken cancellationToken)
    {
        long total = 0;
        var row = 0;
        for (var atEnd = false; ;)
        {
            // Before there is any data, too: from here on the client is in line 1.
            while (TryRead(rows, sink.Batch, row, atEnd))
            {
                total++;
                if (++row < sink.BatchRows)
                    continue;
                await sink.SubmitAsync(row, cancellationToken);
                row = 0;
            }

            if (atEnd)
                break;
            if (await messages.NextAsync(cancellationToken) is { } data)
                Append(rows, data.Span);
            else
                atEnd = true;
        }

        if (row > 0)
            await sink.SubmitAsync(row, cancellationToken);
        await sink.CompleteAsync(cancellationToken);
        return total;
    }

    private bool TryRead(ICopyRows rows, IReadOnlyList<ColumnFill> batch, int row, bool atEnd)
    {
        try
        {
            return rows.TryRead(batch, row, atEnd);
        }
        catch (PgErrorException wrong)
        {
            throw _context.Locate(wrong);
        }
    }

    private void Append(ICopyRows rows, ReadOnlySpan<byte> data)
    {
        try
        {
            rows.Append(data);
        }
        catch (PgErrorException wrong)
        {
            throw _context.Locate(wrong);
        }
    }
}
