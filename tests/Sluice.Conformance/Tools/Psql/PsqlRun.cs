using Sluice.Conformance.Tools.Lake;
using Sluice.Conformance.Tools.Run;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Tools.Psql;

/// <summary>psql 15 as its user sees it: aligned, with titles and headers, against a Sluice and a PostgreSQL with the same tables.</summary>
public sealed class PsqlRun : IAsyncLifetime
{
    private readonly Dictionary<(string Server, string Script), CommandResult> _seen = [];

    private ToolServers Servers { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Servers.DisposeAsync();

    /// <param name="server">"sluice" or "postgres".</param>
    /// <param name="script">Lines for its standard input.</param>
    public async Task<CommandResult> AskAsync(string server, string script)
    {
        if (_seen.TryGetValue((server, script), out var seen))
            return seen;
        return _seen[(server, script)] = await StartAsync(await Servers.TargetAsync(server), script);
    }

    private static Task<CommandResult> StartAsync(WireTarget target, string script)
    {
        var environment = ToolProgram.EnvironmentOf(target);
        environment["PGTZ"] = "UTC";
        environment["PAGER"] = "";
        return new Command("psql", "-X", "-q", "-v", "VERBOSITY=verbose") { Environment = environment, Input = script + "\n", Timeout = TimeSpan.FromSeconds(30) }.RunAsync();
    }
}
