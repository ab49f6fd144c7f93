using Microsoft.Extensions.Logging;

namespace Sluice.Server.Observability;

/// <summary>What the log says of clients that could not verify this server. Field names are lower case: scripts look for them.</summary>
internal static partial class TlsLog
{
    [LoggerMessage(200, LogLevel.Warning, "{client}: {seen} ({cause}, certificate {serial}): {cure}")]
    public static partial void CouldNotVerify(ILogger log, string client, string seen, string cause, string serial, string cure);

    [LoggerMessage(201, LogLevel.Warning, "{client}, {count} more: {seen} ({cause}, certificate {serial}): {cure}")]
    public static partial void CouldNotVerifyAgain(ILogger log, string client, int count, string seen, string cause, string serial, string cure);

    [LoggerMessage(202, LogLevel.Warning, "{count} more connections from many addresses failed before login; the counters have them by cause")]
    public static partial void TooManyToTell(ILogger log, string count);

    [LoggerMessage(203, LogLevel.Debug, "{connection}: nothing to verify: {reason}")]
    public static partial void NoHandshake(ILogger log, string connection, string reason);
}
