using Microsoft.Extensions.Logging;

namespace Sluice.Cli.Hosting;

/// <summary>What the engine could not explain to a client, by the incident number the client was given. Opened when there is something to say.</summary>
internal sealed partial class EngineLog(LogLevel level) : IDisposable
{
    private readonly Lazy<ILoggerFactory> _factory = new(() => LoggerFactory.Create(builder => ServeLogging.Configure(builder, level)));

    public void InternalError(string incident, string detail) => InternalError(_factory.Value.CreateLogger("Sluice.Engine"), incident, detail);

    public void Dispose()
    {
        if (_factory.IsValueCreated)
            _factory.Value.Dispose();
    }

    [LoggerMessage(100, LogLevel.Error, "incident {Incident}: {Detail}")]
    private static partial void InternalError(ILogger log, string incident, string detail);
}
