using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Fixtures;

/// <summary>One real PostgreSQL and one Sluice for the tests that share them; each starts when first asked for.</summary>
public sealed class Servers : IAsyncLifetime
{
    private Task<PostgresServer>? _postgres;
    private Task<SluiceServer>? _sluice;

    public TestLake Lake { get; } = new();

    public Task<PostgresServer> PostgresAsync() => _postgres ??= PostgresServer.StartAsync();

    public Task<SluiceServer> SluiceAsync() => _sluice ??= SluiceServer.StartAsync(Lake.Path, "--hostname", "lake.test");

    /// <param name="name">"postgres" or "sluice".</param>
    public async Task<WireTarget> TargetAsync(string name) => name switch
    {
        "postgres" => (await PostgresAsync()).Target,
        "sluice" => (await SluiceAsync()).Target,
        _ => throw new ArgumentException($"no server is called {name}", nameof(name)),
    };

    /// <summary>The process that runs a client's statements: a backend of its own, or the one server of all.</summary>
    public async Task<int> ProcessOfAsync(string name, WireClient client) =>
        name == "postgres" ? client.ProcessId : (await SluiceAsync()).ProcessId;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        // A server that failed to start has said so in each test that needed it.
        if (_postgres is { IsCompletedSuccessfully: true })
            await (await _postgres).DisposeAsync();
        if (_sluice is { IsCompletedSuccessfully: true })
            await (await _sluice).DisposeAsync();
        Lake.Dispose();
    }
}
