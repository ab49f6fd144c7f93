namespace Sluice.Engine.DuckDb.Tests.Support;

/// <summary>One engine for the tests of a class that leave nothing behind.</summary>
public sealed class EngineFixture : IAsyncLifetime
{
    internal TestEngine Test { get; private set; } = null!;

    public async Task InitializeAsync() => Test = await TestEngine.StartAsync();

    public async Task DisposeAsync() => await Test.DisposeAsync();
}
