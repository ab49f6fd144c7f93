using Sluice.Testing.Servers;

namespace Sluice.Conformance.Fixtures;

/// <summary>The real PostgreSQL everything is compared with; one for the whole assembly.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private PostgresServer? _server;

    public PostgresServer Server => _server ?? throw new InvalidOperationException("PostgreSQL has not started");

    public WireTarget Target => Server.Target;

    public async Task InitializeAsync() => _server = await PostgresServer.StartAsync();

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }
}
