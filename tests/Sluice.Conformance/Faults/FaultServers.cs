using Sluice.Conformance.Faults.Places;
using Sluice.Testing.Certificates;

namespace Sluice.Conformance.Faults;

/// <summary>One PostgreSQL, one Sluice and one company for all faults; a server starts when first asked for.</summary>
public sealed class FaultServers : IAsyncLifetime
{
    private Task<PostgresPlace>? _postgres;
    private Task<SluicePlace>? _sluice;
    private Task<ServingSluice>? _serving;

    internal CompanyAuthority Company { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        // A server that failed to start has said so in each test that needed it.
        if (_postgres is { IsCompletedSuccessfully: true })
            await (await _postgres).DisposeAsync();
        if (_sluice is { IsCompletedSuccessfully: true })
            await (await _sluice).DisposeAsync();
        if (_serving is { IsCompletedSuccessfully: true })
            await (await _serving).DisposeAsync();
        await Company.DisposeAsync();
    }

    internal Task<PostgresPlace> PostgresAsync() => _postgres ??= PostgresPlace.StartAsync();

    internal Task<SluicePlace> SluiceAsync() => _sluice ??= SluicePlace.StartAsync();

    /// <summary>A Sluice that serves the company's certificates.</summary>
    internal Task<ServingSluice> ServingAsync() => _serving ??= ServingSluice.StartAsync(Company.Issue(CertificateShape.For(FaultScene.ServerName)));
}
