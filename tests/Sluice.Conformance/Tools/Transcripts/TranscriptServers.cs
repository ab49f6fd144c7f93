using Sluice.Conformance.Tools.Lake;

namespace Sluice.Conformance.Tools.Transcripts;

/// <summary>The servers that transcripts are played to.</summary>
public sealed class TranscriptServers : IAsyncLifetime
{
    public ToolServers Servers { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Servers.DisposeAsync();
}
