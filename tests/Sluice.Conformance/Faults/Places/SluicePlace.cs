using Sluice.Conformance.Fixtures;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Faults.Places;

/// <summary>A Sluice that serves db.test, with its administrator's shell: "sluice certs ..." there means this server's data folder.</summary>
internal sealed class SluicePlace : IAsyncDisposable
{
    private readonly TestLake _lake;
    private readonly SluiceServer _server;
    private readonly string _home;

    private SluicePlace(TestLake lake, SluiceServer server)
    {
        (_lake, _server) = (lake, server);
        _home = Directory.CreateTempSubdirectory("sluice-administrator-").FullName;
        Directory.CreateSymbolicLink(Path.Combine(_home, "sluice"), server.DataFolder);
        Shell = new Place(_home, null) { ["XDG_DATA_HOME"] = _home };
    }

    public Place Shell { get; }

    public SluiceServer Server => _server;

    public string RootPem => File.ReadAllText(_server.RootCertificatePath);

    /// <param name="arguments">More arguments for "serve".</param>
    public static async Task<SluicePlace> StartAsync(params string[] arguments)
    {
        var lake = new TestLake();
        try
        {
            return new SluicePlace(lake, await SluiceServer.StartAsync(lake.Path, ["--hostname", "db.test", .. arguments]));
        }
        catch
        {
            lake.Dispose();
            throw;
        }
    }

    public WireTarget TargetOf(string host) => _server.Target with { Host = host };

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_home, recursive: true);
        _lake.Dispose();
    }
}
