using Sluice.Testing.Certificates;
using Sluice.Testing.Processes;

namespace Sluice.Compare.Servers;

/// <summary>A cluster and its certificate in a folder of their own. Under root it belongs to user postgres: PostgreSQL refuses to be root.</summary>
internal sealed class PostgresFolder(PostgresRelease release, string folder)
{
    public const string User = "alice";
    public const string Password = "pencil case";

    public string RootCertificate => Path.Combine(folder, "root.crt");

    private string Cluster => Path.Combine(folder, "cluster");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        using var authority = IssuingAuthority.CreateRoot("PostgreSQL of a benchmark");
        var issued = authority.IssueServer("localhost", "127.0.0.1");
        Write("root.crt", authority.Pem);
        Write("server.crt", issued.CertificatePem);
        Write("server.key", issued.KeyPem);
        Write("password", Password);
        await GiveAwayAsync();
        (await Command("initdb", "-D", Cluster, $"--username={User}", $"--pwfile={folder}/password", "--auth=scram-sha-256",
            "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync").RunAsync()).OrThrow("initdb");
    }

    /// <summary>The server's command line; settings that are not named have their defaults.</summary>
    public Command Serve(int port, long buffers) => Command("postgres", "-D", Cluster, "-p", $"{port}",
        "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
        "-c", "ssl=on", "-c", $"ssl_cert_file={folder}/server.crt", "-c", $"ssl_key_file={folder}/server.key", "-c", "ssl_min_protocol_version=TLSv1.3",
        "-c", "max_connections=300", "-c", $"shared_buffers={buffers >> 20}MB", "-c", "work_mem=64MB", "-c", "maintenance_work_mem=512MB",
        "-c", "max_wal_size=16GB", "-c", "fsync=off");

    /// <summary>The server's own process, whatever started it; 0 when it does not run.</summary>
    public int ReadProcessId()
    {
        var file = Path.Combine(Cluster, "postmaster.pid");
        return File.Exists(file) ? int.Parse(File.ReadLines(file).First()) : 0;
    }

    private Command Command(string program, params string[] arguments)
    {
        var path = Path.Combine(release.Programs, program);
        var command = Environment.IsPrivilegedProcess
            ? new Command("runuser", ["-u", "postgres", "--", path, .. arguments])
            : new Command(path, arguments);
        return release.LibraryPath is { } libraries
            ? command with { Environment = new Dictionary<string, string> { ["LD_LIBRARY_PATH"] = libraries } }
            : command;
    }

    private async Task GiveAwayAsync()
    {
        if (Environment.IsPrivilegedProcess)
            (await new Command("chown", "-R", "postgres:", folder).RunAsync()).OrThrow("chown");
    }

    private void Write(string name, string content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, content);
        // PostgreSQL refuses a key that others may read.
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
