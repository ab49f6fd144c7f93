using Microsoft.Extensions.Logging;

namespace Sluice.Server.Observability;

/// <summary>Every line the server logs. No SQL, no parameter, no key and no password is among their fields.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "{Client}: hung up on at the door: {Reason} ({Untold} more since the last such line)")]
    public static partial void HungUpAtTheDoor(ILogger log, string client, string reason, long untold);

    [LoggerMessage(4, LogLevel.Debug, "{ConnectionId}: cancel request, session found: {Found}")]
    public static partial void CancelRequested(ILogger log, string connectionId, bool found);

    /// <param name="message">May quote what a stranger sent.</param>
    public static void LoginRefused(ILogger log, string connectionId, string remote, string sqlState, string message)
    {
        var shown = Printable.Of(message);
        LoginRefusedLine(log, connectionId, remote, sqlState, shown);
    }

    [LoggerMessage(EventId = 5, Level = LogLevel.Warning, EventName = nameof(LoginRefused), Message = "{ConnectionId}: login refused from {Remote}: {SqlState} {Message}")]
    private static partial void LoginRefusedLine(ILogger log, string connectionId, string remote, string sqlState, string message);

    /// <param name="user">As the client wrote it.</param>
    public static void LoggedIn(ILogger log, string connectionId, string remote, string user)
    {
        var shown = Printable.Of(user);
        LoggedInLine(log, connectionId, remote, shown);
    }

    [LoggerMessage(EventId = 6, Level = LogLevel.Information, EventName = nameof(LoggedIn), Message = "{ConnectionId}: user {User} logged in from {Remote}")]
    private static partial void LoggedInLine(ILogger log, string connectionId, string remote, string user);

    [LoggerMessage(7, LogLevel.Information, "{ConnectionId}: session ended")]
    public static partial void SessionEnded(ILogger log, string connectionId);

    /// <param name="message">May quote what the client sent.</param>
    public static void SessionTerminated(ILogger log, string connectionId, string sqlState, string message)
    {
        var shown = Printable.Of(message);
        SessionTerminatedLine(log, connectionId, sqlState, shown);
    }

    [LoggerMessage(EventId = 8, Level = LogLevel.Information, EventName = nameof(SessionTerminated), Message = "{ConnectionId}: session terminated: {SqlState} {Message}")]
    private static partial void SessionTerminatedLine(ILogger log, string connectionId, string sqlState, string message);

    public static void ClientGone(ILogger log, string connectionId, string reason)
    {
        var shown = Printable.Of(reason);
        ClientGoneLine(log, connectionId, shown);
    }

    [LoggerMessage(EventId = 9, Level = LogLevel.Debug, EventName = nameof(ClientGone), Message = "{ConnectionId}: client gone: {Reason}")]
    private static partial void ClientGoneLine(ILogger log, string connectionId, string reason);

    [LoggerMessage(10, LogLevel.Error, "{ConnectionId}: incident {Incident}")]
    public static partial void InternalError(ILogger log, string connectionId, string incident, Exception failure);
}
