using Microsoft.Extensions.Logging;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Frames;
using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Server.Connections;
using Sluice.Server.Observability;

namespace Sluice.Server.Sessions;

/// <summary>Reads a frame, dispatches it, answers what went wrong. The one catch of a session is here.</summary>
internal sealed class SessionLoop(Session session, ILogger log)
{
    /// <summary>For a client that does not read to hear why its session ends; it ends without that, as PostgreSQL's does.</summary>
    private static readonly TimeSpan LastWordTime = TimeSpan.FromSeconds(2);

    private readonly MessageDispatcher _dispatcher = new(session);
    private readonly IdleWait _idle = new(session);

    /// <summary>After an error in the extended protocol, everything up to the next Sync is passed over (protocol, "Extended Query").</summary>
    private bool _skipping;

    public async Task RunAsync(CancellationToken stopping)
    {
        var goingOn = true;
        while (goingOn)
        {
            byte type = 0;
            try
            {
                // The messages of a pipeline come together: only the first of them is waited for.
                if (!session.Client.Input.TryReadMessage(out var frame))
                {
                    if (await _idle.NextAsync(stopping) is not { } awaited)
                        return;
                    frame = awaited;
                }

                type = frame.Type;
                if (type == FrontendTypes.Terminate)
                    return;
                _skipping &= type != FrontendTypes.Sync;
                if (!_skipping)
                    await DispatchAsync(frame);
            }
            catch (Exception failure) when (failure is not ClientGoneException)
            {
                goingOn = await AnswerAsync(type, ErrorPolicy.ToError(failure, session, log));
            }
        }
    }

    private ValueTask DispatchAsync(Frame frame)
    {
        session.Running.Begin(session.Settings.StatementTimeout, session.TransactionTimeLeft);
        ValueTask handling;
        var isHandled = true;
        try
        {
            handling = _dispatcher.DispatchAsync(frame);
            // Asked once: another thread may be about to handle it.
            isHandled = handling.IsCompleted;
        }
        finally
        {
            // Most messages are handled at once; the others end by themselves.
            if (isHandled)
                session.Running.End();
        }

        return isHandled ? handling : FinishAsync(handling);
    }

    private async ValueTask FinishAsync(ValueTask handling)
    {
        try
        {
            await handling;
        }
        finally
        {
            session.Running.End();
        }
    }

    /// <returns>Whether the session goes on.</returns>
    private async ValueTask<bool> AnswerAsync(byte type, PgError error)
    {
        if (error.Severity == Severity.Fatal)
        {
            Log.SessionTerminated(log, session.Client.Id, error.SqlState, error.Message);
            using var tooLate = new CancellationTokenSource(LastWordTime, session.Time);
            await session.Client.TrySendErrorAsync(error, tooLate.Token);
            return false;
        }

        session.Client.Output.Buffer.DropUnfinished();
        await session.Engine.GiveUpBegunAsync();
        await session.Transaction.FailAsync();
        new ErrorResponse(error).Write(session.Client.Output.Buffer);
        if (type is FrontendTypes.Query or FrontendTypes.FunctionCall or FrontendTypes.Sync)
        {
            await session.ReadyAsync();
            return true;
        }

        _skipping = true;
        await session.Client.Output.FlushAsync(CancellationToken.None);
        return true;
    }
}
