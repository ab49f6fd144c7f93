using Microsoft.Extensions.Logging;

namespace Sluice.Server.Observability;

/// <summary>Every line the server logs. No SQL, no parameter, no key and no password is among their fields.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "{Client}: hung up on at the door: {Reason} ({Untold} more since the last such line)")]
    public static partial void HungUpAtTheDoor(ILogger log, string client, string reason, long untold);

    [LoggerMessage(4, LogLevel.Debug, "{ConnectionId}: cancel request, session found: {Found}")]
    public static partial void CancelRequested(ILogger log, string connectionId, bool found);

    [LoggerMessage(5, LogLevel.Warning, "{ConnectionId}: login refused from {Remote}: {SqlState} {Message}")]
    public static partial void LoginRefused(ILogger log, string connectionId, string remote, string sqlState, string message);

    [LoggerMessage(6, LogLevel.Information, "{ConnectionId}: user {User} logged in from {Remote}")]
    public static partial void LoggedIn(ILogger log, string connectionId, string remote, string user);

    [LoggerMessage(7, LogLevel.Information, "{ConnectionId}: session ended")]
    public static partial void SessionEnded(ILogger log, string connectionId);

    [LoggerMessage(8, LogLevel.Information, "{ConnectionId}: session terminated: {SqlState} {Message}")]
    public static partial void SessionTerminated(ILogger log, string connectionId, string sqlState, string message);

    [LoggerMessage(9, LogLevel.Debug, "{ConnectionId}: client gone: {Reason}")]
    public static partial void ClientGone(ILogger log, string connectionId, string reason);

    [LoggerMessage(10, LogLevel.Error, "{ConnectionId}: incident {Incident}")]
    public static partial void InternalError(ILogger log, string connectionId, string incident, Exception failure);
}
