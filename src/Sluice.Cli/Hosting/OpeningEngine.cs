using Sluice.Certificates.Files;
using Sluice.Engine;
using Sluice.Engine.DuckDb;

namespace Sluice.Cli.Hosting;

/// <summary>The engine, opening while other things are got ready. It is closed in the end even if they fail first.</summary>
internal sealed class OpeningEngine(DuckDbEngineOptions options, CancellationToken cancellation) : IAsyncDisposable
{
    private Task<DuckDbEngine>? _engine;

    /// <summary>Begins to open it, if that is not under way. Fails as opening does.</summary>
    public Task<DuckDbEngine> Start() => _engine ??= Task.Run(OpenAsync, CancellationToken.None);

    /// <summary>The same for those who need no more than the port.</summary>
    public async Task<IQueryEngine> EngineAsync() => await Start();

    public async ValueTask DisposeAsync()
    {
        if (_engine is null)
            return;
        await _engine.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        if (_engine.IsCompletedSuccessfully)
            await (await _engine).DisposeAsync();
    }

    private Task<DuckDbEngine> OpenAsync()
    {
        // The engine would make it with a mode of its own choice.
        if (!Directory.Exists(options.DataPath))
            DataFolder.Create(options.DataPath);
        return DuckDbEngine.OpenAsync(options, cancellation);
    }
}
