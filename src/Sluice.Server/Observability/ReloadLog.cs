using Microsoft.Extensions.Logging;

namespace Sluice.Server.Observability;

/// <summary>What the log says of the certificate being served and of its changes.</summary>
internal static partial class ReloadLog
{
    [LoggerMessage(220, LogLevel.Information, "certificate changed ({trigger}): serial {oldSerial} before, now {serial} with {daysLeft} days left, until {until}")]
    public static partial void Changed(ILogger log, string trigger, string oldSerial, string serial, int daysLeft, string until);

    [LoggerMessage(221, LogLevel.Information, "certificate unchanged ({trigger}): serial {serial} with {daysLeft} days left, until {until}")]
    public static partial void Unchanged(ILogger log, string trigger, string serial, int daysLeft, string until);

    [LoggerMessage(222, LogLevel.Error, "reload failed ({trigger}): {cause}; still serving serial {serial} with {daysLeft} days left, until {until}")]
    public static partial void Failed(ILogger log, string trigger, string cause, string serial, int daysLeft, string until);

    [LoggerMessage(223, LogLevel.Warning, "the new certificate, serial {serial}: {warning}")]
    public static partial void Doubtful(ILogger log, string serial, string warning);

    [LoggerMessage(EventId = 224, Message = "certificate {serial} ends in {daysLeft} days, at {until:yyyy-MM-dd HH:mm} UTC, and nobody has renewed it: {cure}")]
    public static partial void NearsEnd(ILogger log, LogLevel level, string serial, int daysLeft, DateTimeOffset until, string cure);

    [LoggerMessage(225, LogLevel.Error, "certificate {serial} ended at {until:yyyy-MM-dd HH:mm} UTC: clients that verify are refusing it: {cure}")]
    public static partial void Ended(ILogger log, string serial, DateTimeOffset until, string cure);

    [LoggerMessage(226, LogLevel.Information, "another server owns {socket}: sluice reload and sluice status speak to that one; this one takes SIGHUP")]
    public static partial void SocketOwnedByAnother(ILogger log, string socket);

    [LoggerMessage(227, LogLevel.Error, "{socket} cannot be opened: {cause}; sluice reload and sluice status will not reach this server, SIGHUP will")]
    public static partial void SocketFailed(ILogger log, string socket, string cause);

    [LoggerMessage(228, LogLevel.Error, "{file} cannot be written: {cause}; who has read the root certificates is not on record")]
    public static partial void ReadersNotWritten(ILogger log, string file, string cause);

    [LoggerMessage(229, LogLevel.Error, "reload failed ({trigger}): {cause}; the rules of before stay in force")]
    public static partial void RulesKept(ILogger log, string trigger, string cause);

    [LoggerMessage(230, LogLevel.Information, "access rules changed ({trigger}): {count} rules of {file} in force")]
    public static partial void RulesChanged(ILogger log, string trigger, int count, string file);

    [LoggerMessage(231, LogLevel.Warning, "{file}: {warning}")]
    public static partial void RulesDoubtful(ILogger log, string file, string warning);

    [LoggerMessage(232, LogLevel.Error, "{task} failed: {cause}; the server goes on and tries again")]
    public static partial void TaskFailed(ILogger log, string task, string cause);

    [LoggerMessage(EventId = 233, Message = "the root certificate \"{subject}\" ends in {daysLeft} days, at {until:yyyy-MM-dd HH:mm} UTC: run: sluice certs rotate-root begin")]
    public static partial void RootNearsEnd(ILogger log, LogLevel level, string subject, int daysLeft, DateTimeOffset until);

    [LoggerMessage(234, LogLevel.Warning, "the revocation list of CA \"{issuer}\" ends in {daysLeft} days, at {until:yyyy-MM-dd HH:mm} UTC, and then clients with its certificates are refused: {cure}")]
    public static partial void ListNearsEnd(ILogger log, string issuer, int daysLeft, DateTimeOffset until, string cure);

    [LoggerMessage(235, LogLevel.Error, "the revocation list of CA \"{issuer}\" ended at {until:yyyy-MM-dd HH:mm} UTC and clients with its certificates are refused: {cure}")]
    public static partial void ListEnded(ILogger log, string issuer, DateTimeOffset until, string cure);
}
