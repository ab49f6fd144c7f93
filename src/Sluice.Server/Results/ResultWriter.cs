using Sluice.Engine;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Types;
using Sluice.Server.Connections;
using Sluice.Server.Queries;
using Sluice.Server.Sessions;

namespace Sluice.Server.Results;

/// <summary>Runs portals and writes what they give: RowDescription, rows in large pieces, CommandComplete.</summary>
internal sealed class ResultWriter(Session session)
{
    private OutputChannel Output => session.Client.Output;

    public void Describe(IReadOnlyList<ResultColumn> columns, IReadOnlyList<FormatCode> formats)
    {
        var fields = new RowField[columns.Count];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = new RowField(columns[i].Name, columns[i].PgType, formats[i]);
        new RowDescription(fields).Write(Output.Buffer);
    }

    /// <summary>Runs a portal to its end, or until <paramref name="maxRows"/> rows (0: no limit) when it is suspended.</summary>
    public async ValueTask RunAsync(Portal portal, int maxRows, bool alone, CancellationToken cancellationToken)
    {
        if (portal.IsFinished && portal.Encoder is null && portal.Statement is not EmptyStatement)
            throw PgError.Error(SqlStates.ObjectNotInPrerequisiteState, $"portal \"{portal.Name}\" cannot be run").ToException();
        var execution = portal.Execution ?? await portal.StartAsync(session.Settings.Output, alone, cancellationToken);
        var rows = portal.IsFinished ? 0 : await WriteRowsAsync(portal, execution.Cursor, maxRows, cancellationToken);
        var notices = execution.Cursor?.Notices ?? [];
        for (var i = 0; i < notices.Count; i++)
            session.Notice(notices[i]);
        if (!portal.IsFinished)
            new PortalSuspended().Write(Output.Buffer);
        else if (execution.Tag is { } tag)
            new CommandComplete(tag.Format(portal.Encoder is null ? execution.Cursor?.RowsAffected ?? 0 : rows)).Write(Output.Buffer);
        else
            new EmptyQueryResponse().Write(Output.Buffer);
    }

    private async ValueTask<long> WriteRowsAsync(Portal portal, IResultCursor? cursor, int maxRows, CancellationToken cancellationToken)
    {
        long rows = 0;
        while (cursor is not null && (maxRows <= 0 || rows < maxRows))
        {
            using var batch = await cursor.NextAsync(maxRows <= 0 ? int.MaxValue : (int)(maxRows - rows), cancellationToken);
            if (batch is null)
            {
                await cursor.DisposeAsync();
                portal.IsFinished = true;
                return rows;
            }

            for (var written = 0; portal.Encoder is { } encoder && written < batch.Count;)
            {
                written += encoder.Encode(batch, written, Output.Buffer, OutputChannel.FlushSize);
                if (Output.Buffer.Length >= OutputChannel.FlushSize)
                    await Output.SendAsync(cancellationToken);
            }

            rows += batch.Count;
            portal.Passed += batch.Count;
        }

        portal.IsFinished = cursor is null;
        return rows;
    }
}
