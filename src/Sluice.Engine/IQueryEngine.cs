namespace Sluice.Engine;

/// <summary>What runs SQL behind the wire.</summary>
public interface IQueryEngine : IAsyncDisposable
{
    /// <summary>Opens a session of its own, with its own temporary objects and transaction.</summary>
    ValueTask<IEngineSession> OpenSessionAsync(EngineSessionOptions options, CancellationToken cancellationToken);
}
