using System.Collections.Concurrent;
using Sluice.Conformance.Tools.Lake;
using Sluice.Conformance.Tools.Run;

namespace Sluice.Conformance.Tools.Table;

/// <summary>Runs each client once on each server, when a test first asks for it.</summary>
public sealed class ToolRun : IAsyncLifetime
{
    private readonly ConcurrentDictionary<(string Server, string Tool), Lazy<Task<IReadOnlyList<StepReply>>>> _runs = new();

    private ToolServers Servers { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    internal Task<IReadOnlyList<StepReply>> RepliesAsync(string server, string tool) =>
        _runs.GetOrAdd((server, tool), key => new(() => RunAsync(key.Server, key.Tool))).Value;

    public async Task DisposeAsync()
    {
        if (Environment.GetEnvironmentVariable("SLUICE_CLIENT_TABLE") is { Length: > 0 } file)
            await File.WriteAllTextAsync(file, ClientText.Of(await CellsAsync()));
        if (Environment.GetEnvironmentVariable("SLUICE_CLIENTS_PAGE") is { Length: > 0 } page)
            await File.WriteAllTextAsync(page, ClientsPage.Text());
        await Servers.DisposeAsync();
    }

    private async Task<IReadOnlyList<StepReply>> RunAsync(string server, string tool) =>
        await ToolTable.All.Single(each => each.Name == tool).RunAsync(await Servers.TargetAsync(server));

    private async Task<List<ClientCell>> CellsAsync()
    {
        var cells = new List<ClientCell>();
        foreach (var ((server, tool), run) in _runs)
            cells.AddRange((await run.Value).Select(reply => new ClientCell(server, tool, reply)));
        return cells;
    }
}
