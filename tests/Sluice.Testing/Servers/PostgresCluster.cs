using Sluice.Testing.Certificates;
using Sluice.Testing.Processes;

namespace Sluice.Testing.Servers;

/// <summary>A cluster's folder: data, certificates and the commands that run on it.</summary>
internal sealed class PostgresCluster : IDisposable
{
    private const string Programs = "/usr/lib/postgresql/15/bin";

    private readonly string _folder;

    private readonly PostgresAccess? _access;

    private PostgresCluster(string folder, PostgresAccess? access) => (_folder, _access) = (folder, access);

    public string RootCertificatePath => Path.Combine(_folder, "root.crt");

    private string DataFolder => Path.Combine(_folder, "data");

    public static async Task<PostgresCluster> CreateAsync(string user, string password, PostgresAccess? access)
    {
        if (!File.Exists(Path.Combine(Programs, "postgres")))
            throw new InvalidOperationException($"PostgreSQL 15 is not in {Programs}; install Debian's package postgresql-15");
        var cluster = new PostgresCluster(Directory.CreateTempSubdirectory("sluice-postgres-").FullName, access);
        try
        {
            await cluster.InitializeAsync(user, password);
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    public Command ServerCommand(int port) => AsServerUser([
        "postgres", "-D", DataFolder, "-p", $"{port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
        "-c", "ssl=on", "-c", $"ssl_cert_file={_folder}/server.crt", "-c", $"ssl_key_file={_folder}/server.key",
        "-c", "fsync=off", "-c", "timezone=UTC", "-c", "log_timezone=UTC", "-c", "max_connections=50",
        .. _access is null ? (string[])[] : ["-c", $"ssl_ca_file={_folder}/clients.crt", "-c", $"ssl_crl_file={_folder}/clients.crl"]]);

    /// <summary>The postmaster's own id, whatever wrapper started it; 0 when it is not running.</summary>
    public int ReadProcessId()
    {
        var file = Path.Combine(DataFolder, "postmaster.pid");
        return File.Exists(file) ? int.Parse(File.ReadLines(file).First()) : 0;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task InitializeAsync(string user, string password)
    {
        using var authority = IssuingAuthority.CreateRoot("PostgreSQL for tests");
        var (certificate, key, _, _) = authority.IssueServer("localhost", "127.0.0.1");
        WriteFile("root.crt", authority.Pem);
        WriteFile("server.crt", certificate);
        WriteFile("server.key", key);
        WriteFile("password", password);
        WriteFile("clients.crt", _access?.Authorities ?? "");
        WriteFile("clients.crl", _access?.RevocationLists ?? "");
        if (Environment.IsPrivilegedProcess)
            (await new Command("chown", "-R", "postgres:", _folder).RunAsync()).OrThrow("chown");
        var initialized = await AsServerUser(
            "initdb", "-D", DataFolder, $"--username={user}", $"--pwfile={_folder}/password", "--auth=scram-sha-256",
            "--encoding=UTF8", "--locale=C", "--lc-ctype=C.UTF-8", "--no-sync").RunAsync();
        initialized.OrThrow("initdb");
        WriteFile("data/pg_hba.conf", _access?.Rules ?? "hostssl all all 127.0.0.1/32 scram-sha-256\n");
        WriteFile("data/pg_ident.conf", _access?.Maps ?? "");
        if (Environment.IsPrivilegedProcess)
            (await new Command("chown", "-R", "postgres:", _folder).RunAsync()).OrThrow("chown");
    }

    private void WriteFile(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        // PostgreSQL refuses a key that others may read.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static Command AsServerUser(params string[] command)
    {
        var (program, arguments) = (command[0], command[1..]);
        var path = Path.Combine(Programs, program);
        return Environment.IsPrivilegedProcess
            ? new Command("runuser", ["-u", "postgres", "--", path, .. arguments])
            : new Command(path, arguments);
    }
}
