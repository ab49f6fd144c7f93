using Microsoft.Extensions.Logging;
using Sluice.Protocol.Errors;
using Sluice.Server.Observability;

namespace Sluice.Server.Sessions;

/// <summary>Turns whatever was thrown into what the client is told. What nobody foresaw is told by a number to look up in the log.</summary>
internal static class ErrorPolicy
{
    public static PgError ToError(Exception failure, Session session, ILogger log)
    {
        var cancelled = session.Running.Token.IsCancellationRequested;
        switch (failure)
        {
            case PgErrorException { Error.SqlState: SqlStates.QueryCanceled } or OperationCanceledException when cancelled:
                return session.Running.ToError();
            case PgErrorException known:
                return known.Error;
            case OutOfMemoryException:
                return PgError.Error(SqlStates.OutOfMemory, "out of memory");
            default:
                return Unforeseen(failure, session.Client.Id, log);
        }
    }

    public static PgError Unforeseen(Exception failure, string connectionId, ILogger log)
    {
        var incident = Guid.NewGuid().ToString("N")[..12];
        Log.InternalError(log, connectionId, incident, failure);
        return PgError.Error(SqlStates.InternalError, "internal error") with { Hint = $"The server's log has more under incident {incident}." };
    }
}
