using Sluice.Engine.DuckDb;

namespace Sluice.Cli.Hosting;

/// <summary>The engine, opening while other things are got ready. It is closed in the end even if they fail first.</summary>
internal sealed class OpeningEngine(DuckDbEngineOptions options, CancellationToken cancellation) : IAsyncDisposable
{
    /// <summary>Fails as opening does.</summary>
    public Task<DuckDbEngine> Engine { get; } = Task.Run(() => DuckDbEngine.OpenAsync(options, cancellation), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Engine.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        if (Engine.IsCompletedSuccessfully)
            await (await Engine).DisposeAsync();
    }
}
