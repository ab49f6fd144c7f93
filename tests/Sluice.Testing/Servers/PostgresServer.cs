using Sluice.Testing.Certificates;
using Sluice.Testing.Processes;

namespace Sluice.Testing.Servers;

/// <summary>
/// A private PostgreSQL 15 on loopback: TLS only, SCRAM, UTC, nothing kept on disk. Under root it runs as user postgres,
/// because PostgreSQL refuses to be root.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    public const string User = "alice";
    public const string Password = "pencil case";

    private readonly PostgresCluster _cluster;
    private readonly ServerProcess _process;

    private PostgresServer(PostgresCluster cluster, ServerProcess process, int port)
    {
        _cluster = cluster;
        _process = process;
        Target = new WireTarget("postgres", "localhost", port, User, Password, "postgres", cluster.RootCertificatePath);
    }

    public WireTarget Target { get; }

    public int Port => Target.Port;

    public string RootCertificatePath => Target.RootCertificatePath;

    /// <summary>Everything the server has logged.</summary>
    public string Log => _process.Error.Text;

    /// <summary>Makes a cluster and starts it, in about two seconds.</summary>
    /// <param name="access">Who may log in how, when not everybody by password.</param>
    public static async Task<PostgresServer> StartAsync(PostgresAccess? access = null)
    {
        var cluster = await PostgresCluster.CreateAsync(User, Password, access);
        try
        {
            return await ListenAsync(cluster);
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Immediate shutdown: nothing in the cluster is worth a checkpoint. The wrapper that changed user ends with it.
        if (!_process.HasExited && Signals.Send(_cluster.ReadProcessId(), Signals.Quit))
            await _process.WaitForExitAsync(TimeSpan.FromSeconds(10));
        await _process.DisposeAsync();
        _cluster.Dispose();
    }

    private static async Task<PostgresServer> ListenAsync(PostgresCluster cluster)
    {
        // Another process may take the free port before PostgreSQL does.
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort.Next();
            var process = ServerProcess.Start(cluster.ServerCommand(port));
            var ready = await process.Error.WaitForAsync(
                line => line.EndsWith("database system is ready to accept connections", StringComparison.Ordinal), TimeSpan.FromSeconds(30));
            if (ready is not null)
                return new PostgresServer(cluster, process, port);
            var log = process.Error.Text;
            await process.DisposeAsync();
            if (attempt == 3)
                throw new InvalidOperationException($"PostgreSQL did not start:\n{log}");
        }
    }
}
