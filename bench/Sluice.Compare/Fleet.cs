using Sluice.Compare.Data;
using Sluice.Compare.Options;
using Sluice.Compare.Servers;

namespace Sluice.Compare;

/// <summary>All servers of a run, loaded with the same rows, and the folder they work in, which goes with them.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private const UnixFileMode OthersPass = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly List<ServerUnderTest> _servers = [];
    private readonly string _work = Directory.CreateTempSubdirectory("sluice-compare-").FullName;

    public IReadOnlyList<ServerUnderTest> Servers => _servers;

    public static async Task<Fleet> StartAsync(Arguments arguments, string lake)
    {
        var fleet = new Fleet();
        try
        {
            // PostgreSQL's user must get to its folders below.
            File.SetUnixFileMode(fleet._work, OthersPass);
            Progress.Say("Starting Sluice");
            fleet._servers.Add(await SluiceUnderTest.StartAsync(lake));
            if (!arguments.WithoutPostgres)
                await fleet.AddAsync(EmbeddedPostgres.CopyTo(Path.Combine(fleet._work, "postgres-18")), "cluster-18", indexed: true);
            if (!arguments.WithoutPostgres15)
                await fleet.AddAsync(PostgresRelease.Debian15, "cluster-15", indexed: false);
            return fleet;
        }
        catch
        {
            await fleet.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
            await server.DisposeAsync();
        Directory.Delete(_work, recursive: true);
    }

    private async Task AddAsync(PostgresRelease release, string cluster, bool indexed)
    {
        Progress.Say($"Starting {release.Name} and copying the tables to it");
        var server = await PostgresUnderTest.StartAsync(release, Path.Combine(_work, cluster));
        _servers.Add(server);
        PostgresTables.Load(_servers[0], server, TpchTables.Names, indexed);
    }
}
