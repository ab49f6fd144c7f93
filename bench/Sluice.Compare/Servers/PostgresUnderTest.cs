using Sluice.Testing.Processes;
using Sluice.Testing.Servers;

namespace Sluice.Compare.Servers;

/// <summary>A private PostgreSQL on loopback with TLS 1.3, SCRAM and a quarter of the machine's memory, as its manual advises.</summary>
internal sealed class PostgresUnderTest : IAsyncDisposable
{
    private readonly PostgresFolder _folder;
    private readonly ServerProcess _process;

    private PostgresUnderTest(PostgresFolder folder, ServerProcess process) => (_folder, _process) = (folder, process);

    /// <param name="work">A new folder for the cluster.</param>
    public static async Task<ServerUnderTest> StartAsync(PostgresRelease release, string work)
    {
        var folder = new PostgresFolder(release, work);
        await folder.InitializeAsync();
        var port = FreePort.Next();
        var process = ServerProcess.Start(folder.Serve(port, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4));
        var ready = await process.Error.WaitForAsync(
            line => line.EndsWith("database system is ready to accept connections", StringComparison.Ordinal), TimeSpan.FromSeconds(60));
        if (ready is null)
        {
            await process.DisposeAsync();
            throw new InvalidOperationException($"{release.Name} did not start:\n{process.Error.Text}");
        }

        var target = new WireTarget(
            "postgres", "localhost", port, PostgresFolder.User, PostgresFolder.Password, "postgres", folder.RootCertificate);
        return new ServerUnderTest(release.Name, target, folder.ReadProcessId(), new PostgresUnderTest(folder, process));
    }

    public async ValueTask DisposeAsync()
    {
        // Immediate shutdown: nothing in the cluster is worth a checkpoint. The wrapper that changed user ends with it.
        if (!_process.HasExited && Signals.Send(_folder.ReadProcessId(), Signals.Quit))
            await _process.WaitForExitAsync(TimeSpan.FromSeconds(10));
        await _process.DisposeAsync();
    }
}
