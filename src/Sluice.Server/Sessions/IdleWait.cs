using System.Runtime.CompilerServices;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Frames;
using Sluice.Protocol.Messages.Backend;
using Sluice.Server.Cancellation;

namespace Sluice.Server.Sessions;

/// <summary>Waits for the client's next message: not beyond the server's end, nor beyond the idle limits the session set.</summary>
internal sealed class IdleWait(Session session)
{
    /// <summary>The next frame; null when the client has left.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Frame?> NextAsync(CancellationToken stopping)
    {
        var inBlock = session.Transaction.Status != TransactionStatus.Idle;
        var limit = inBlock ? session.Settings.IdleInTransactionTimeout : session.Settings.IdleSessionTimeout;
        var endsWithTransaction = inBlock && session.TransactionTimeLeft is { } left && (limit <= TimeSpan.Zero || left <= limit);
        if (endsWithTransaction)
            limit = session.TransactionTimeLeft!.Value;
        using var clock = limit > TimeSpan.Zero ? CancellationTokenSource.CreateLinkedTokenSource(stopping) : null;
        clock?.CancelAfter(limit);
        try
        {
            return await session.Client.Input.ReadMessageAsync(clock?.Token ?? stopping);
        }
        catch (OperationCanceledException)
        {
            throw (stopping.IsCancellationRequested ? RunningStatement.Shutdown
                : endsWithTransaction ? RunningStatement.TransactionTimedOut
                : TimedOut(inBlock)).ToException();
        }
    }

    private static PgError TimedOut(bool inBlock) => inBlock
        ? PgError.Fatal(SqlStates.IdleInTransactionSessionTimeout, "terminating connection due to idle-in-transaction timeout")
        : PgError.Fatal(SqlStates.IdleSessionTimeout, "terminating connection due to idle-session timeout");
}
