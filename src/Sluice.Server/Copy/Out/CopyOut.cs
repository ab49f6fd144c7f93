using Sluice.Engine;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Types;
using Sluice.Server.Connections;
using Sluice.Server.Copy.Options;
using Sluice.Server.Queries;
using Sluice.Server.Sessions;

namespace Sluice.Server.Copy.Out;

/// <summary>COPY TO STDOUT: CopyOutResponse, a CopyData a row, CopyDone (protocol, "COPY Operations").</summary>
internal sealed class CopyOut(Session session, PlannedStatement query, CopyOptions options)
{
    private OutputChannel Output => session.Client.Output;

    /// <param name="relation">The table's name where its columns' names come from one, for errors; null for a query.</param>
    /// <returns>Rows sent.</returns>
    public async ValueTask<long> RunAsync(string? relation, bool alone, CancellationToken cancellationToken)
    {
        using var encoder = Encoder(relation);
        await using var execution = await query.ExecuteAsync([], alone, cancellationToken);
        var formats = new FormatCode[query.Columns.Count];
        Array.Fill(formats, encoder.Format);
        new CopyOutResponse(encoder.Format, formats).Write(Output.Buffer);
        encoder.Begin(Output.Buffer);
        var rows = execution.Cursor is { } cursor ? await SendAsync(encoder, cursor, cancellationToken) : 0;
        encoder.End(Output.Buffer);
        new CopyDone().Write(Output.Buffer);
        return rows;
    }

    private async ValueTask<long> SendAsync(ICopyEncoder encoder, IResultCursor cursor, CancellationToken cancellationToken)
    {
        long rows = 0;
        while (true)
        {
            using var batch = await cursor.NextAsync(int.MaxValue, cancellationToken);
            if (batch is null)
                return rows;
            for (var written = 0; written < batch.Count;)
            {
                written += encoder.Encode(batch, written, Output.Buffer, OutputChannel.FlushSize);
                if (Output.Buffer.Length >= OutputChannel.FlushSize)
                    await Output.SendAsync(cancellationToken);
            }

            rows += batch.Count;
        }
    }

    private ICopyEncoder Encoder(string? relation)
    {
        var settings = session.Settings.Output;
        return options.Format switch
        {
            CopyFormat.Binary => new CopyBinaryEncoder(query.Columns, settings),
            CopyFormat.Csv => new CopyCsvEncoder(query.Columns, options, settings, Forced(relation)),
            _ => new CopyTextEncoder(query.Columns, options, settings),
        };
    }

    private bool[] Forced(string? relation)
    {
        var forced = new bool[query.Columns.Count];
        Array.Fill(forced, options.ForceQuoteAll);
        foreach (var name in options.ForceQuote)
        {
            var found = CopyColumns.Find(query.Columns, name);
            if (found < 0)
                throw CopyColumns.Missing(name, relation);
            forced[found] = true;
        }

        return forced;
    }
}
