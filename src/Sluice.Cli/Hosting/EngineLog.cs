using Microsoft.Extensions.Logging;

namespace Sluice.Cli.Hosting;

/// <summary>What the engine could not explain to a client, by the incident number the client was given.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(100, LogLevel.Error, "incident {Incident}: {Detail}")]
    public static partial void InternalError(ILogger log, string incident, string detail);
}
