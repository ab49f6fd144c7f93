namespace Sluice.Engine;

/// <summary>What runs SQL behind the wire.</summary>
public interface IQueryEngine : IAsyncDisposable
{
    /// <summary>Names of the engine's own settings, in any case: they are the operator's, and a client that tries to change one is told so (42501).</summary>
    IReadOnlySet<string> SettingNames { get; }

    /// <summary>Opens a session of its own, with its own temporary objects and transaction.</summary>
    ValueTask<IEngineSession> OpenSessionAsync(EngineSessionOptions options, CancellationToken cancellationToken);
}
