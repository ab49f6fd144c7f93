using Sluice.Conformance.Tools.Run;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Tools.Lake;

/// <summary>A Sluice and a PostgreSQL with the same tables in a database of the same name; each starts when first asked for.</summary>
public sealed class ToolServers : IAsyncDisposable
{
    private readonly ToolsLake _lake = new();
    private Task<PostgresServer>? _postgres;
    private Task<SluiceServer>? _sluice;

    /// <param name="name">"postgres" or "sluice".</param>
    public async Task<WireTarget> TargetAsync(string name) => name switch
    {
        "postgres" => (await (_postgres ??= StartPostgresAsync())).Target with { Database = "lake" },
        "sluice" => (await (_sluice ??= SluiceServer.StartAsync(_lake.Path))).Target,
        _ => throw new ArgumentException($"no server is called {name}", nameof(name)),
    };

    public async ValueTask DisposeAsync()
    {
        // A server that failed to start has said so in each test that needed it.
        if (_postgres is { IsCompletedSuccessfully: true })
            await (await _postgres).DisposeAsync();
        if (_sluice is { IsCompletedSuccessfully: true })
            await (await _sluice).DisposeAsync();
        _lake.Dispose();
    }

    private static async Task<PostgresServer> StartPostgresAsync()
    {
        var server = await PostgresServer.StartAsync();
        await PsqlAsync(server.Target, "-c", "create database lake");
        await PsqlAsync(server.Target with { Database = "lake" }, "-f", ToolProgram.Path("tools", "sql", "postgres.sql"));
        return server;
    }

    private static async Task PsqlAsync(WireTarget target, params string[] arguments)
    {
        var ended = await new Command("psql", ["-X", "-q", "-v", "ON_ERROR_STOP=1", .. arguments]) { Environment = ToolProgram.EnvironmentOf(target) }.RunAsync();
        ended.OrThrow("psql");
    }
}
