using Sluice.Testing.Certificates;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Faults.Places;

/// <summary>
/// A PostgreSQL 15 with its administrator: certificate and key where PostgreSQL looks for them, settings in postgresql.conf,
/// and a shell on the server with PGDATA. OpenSSL is told to serve what is weak or old, too.
/// </summary>
internal sealed class PostgresPlace : IAsyncDisposable
{
    private const string Programs = "/usr/lib/postgresql/15/bin";
    private const string Role = "alice";
    private const string Password = "pencil case";

    private readonly string _folder;
    private readonly string _data;
    private ServerProcess? _process;

    private PostgresPlace(string folder)
    {
        _folder = folder;
        _data = Path.Combine(folder, "data");
        Port = FreePort.Next();
    }

    public int Port { get; }

    public string DataFolder => _data;

    public static async Task<PostgresPlace> StartAsync()
    {
        var place = new PostgresPlace(Directory.CreateTempSubdirectory("sluice-faults-").FullName);
        try
        {
            await place.InitializeAsync();
            return place;
        }
        catch
        {
            await place.DisposeAsync();
            throw;
        }
    }

    public WireTarget TargetOf(string host) => new("postgres", host, Port, Role, Password, "postgres", "");

    /// <summary>Starts over with this certificate and these settings; they hold for the next connection.</summary>
    /// <returns>The administrator's shell.</returns>
    public async Task<Place> ServeAsync(IssuedCertificate served, string chainPem, string settings)
    {
        foreach (var old in Directory.GetFiles(_data, "*.auto.conf").Concat(Directory.GetFiles(_data, "*.crt")).Concat(Directory.GetFiles(_data, "*.key")))
            File.Delete(old);
        WriteFile("data/server.crt", chainPem);
        WriteFile("data/server.key", served.KeyPem);
        WriteFile("data/postgresql.conf", Settings() + settings + "\n");
        WriteFile("data/postgresql.auto.conf", "");
        var shell = Shell();
        await shell.OwnAsync(_folder);
        await ReloadAsync();
        return shell;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            if (!_process.HasExited && Signals.Send(ReadProcessId(), Signals.Quit))
                await _process.WaitForExitAsync(TimeSpan.FromSeconds(10));
            await _process.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static int CountReloads(LineLog log) =>
        log.Lines.Count(line => line.Contains("received SIGHUP, reloading configuration files", StringComparison.Ordinal));

    private Place Shell()
    {
        var shell = new Place(Path.Combine(_folder, "home"), "postgres")
        {
            ["PGDATA"] = _data,
            ["PGHOST"] = _folder,
            ["PGPORT"] = $"{Port}",
            ["PGUSER"] = "postgres",
        };
        shell["PATH"] = $"{shell["PATH"]}:{Programs}";
        return shell;
    }

    private string Settings() => $"""
        port = {Port}
        listen_addresses = '127.0.0.1'
        unix_socket_directories = '{_folder}'
        ssl = on
        fsync = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        max_connections = 50

        """;

    private async Task InitializeAsync()
    {
        if (!File.Exists(Path.Combine(Programs, "postgres")))
            throw new InvalidOperationException($"PostgreSQL 15 is not in {Programs}; install Debian's package postgresql-15");
        Directory.CreateDirectory(Path.Combine(_folder, "home"));
        WriteFile("openssl.cnf", """
            openssl_conf = weak
            [weak]
            ssl_conf = ssl
            [ssl]
            system_default = everything
            [everything]
            MinProtocol = TLSv1
            CipherString = ALL:@SECLEVEL=0
            """);
        var shell = Shell();
        await shell.OwnAsync(_folder);
        (await shell.RunAsync("initdb --username=postgres --auth=trust --encoding=UTF8 --locale=C --no-sync")).OrThrow("initdb");
        WriteFile("data/pg_hba.conf", "local all all trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n");
        WriteFile("data/postgresql.conf", Settings() + "ssl = off\n");
        await shell.OwnAsync(_folder);
        await StartProcessAsync();
        (await shell.RunAsync($"psql -Xqc \"create role {Role} superuser login password '{Password}'\"")).OrThrow("psql");
    }

    private async Task StartProcessAsync()
    {
        var postgres = new Command("env", $"OPENSSL_CONF={_folder}/openssl.cnf", $"{Programs}/postgres", "-D", _data);
        _process = ServerProcess.Start(Environment.IsPrivilegedProcess
            ? new Command("runuser", ["-u", "postgres", "--", postgres.File, .. postgres.Arguments])
            : postgres);
        var ready = await _process.Error.WaitForAsync(
            line => line.EndsWith("database system is ready to accept connections", StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        if (ready is null)
            throw new InvalidOperationException($"PostgreSQL did not start:\n{_process.Error.Text}");
    }

    // The line is logged before the files are read, but the same process accepts connections, and only afterwards.
    private async Task ReloadAsync()
    {
        var log = _process!.Error;
        var before = CountReloads(log);
        Signals.Send(ReadProcessId(), Signals.HangUp);
        await log.WaitForAsync(_ => CountReloads(log) > before, TimeSpan.FromSeconds(10));
    }

    private int ReadProcessId() => int.Parse(File.ReadLines(Path.Combine(_data, "postmaster.pid")).First());

    private void WriteFile(string name, string content) => SeedFile.Write(Path.Combine(_folder, name), content);
}
