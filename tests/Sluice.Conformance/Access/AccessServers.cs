using Sluice.Conformance.Clients;
using Sluice.Conformance.Fixtures;
using Sluice.Testing.Certificates;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Access;

/// <summary>A PostgreSQL and a Sluice with the same rules, and clients' certificates of every kind.</summary>
public sealed class AccessServers : IAsyncLifetime
{
    private const string Rules = """
        hostssl all alice,own  127.0.0.1/32 scram-sha-256
        hostssl all shut       127.0.0.1/32 reject
        hostssl all certified  127.0.0.1/32 cert
        hostssl all both       127.0.0.1/32 scram-sha-256 clientcert=verify-full
        hostssl all mapped     127.0.0.1/32 cert map=bi
        hostssl all whole      127.0.0.1/32 cert clientname=DN map=dn
        hostssl all unheard    127.0.0.1/32 cert
        """;

    private const string Maps = """
        bi  /^(.*)@example\.org$  \1
        dn  "CN=whole,O=Org"      whole
        """;

    private const string Settings = """
        {
          "access": [
            { "user": ["alice", "own"], "address": "127.0.0.1", "method": "scram" },
            { "user": "shut", "method": "reject" },
            { "user": ["certified", "unheard"], "database": "all", "address": "127.0.0.0/8", "method": "cert" },
            { "user": "both", "method": "scram+cert" },
            { "user": "mapped", "method": "cert", "map": "bi" },
            { "user": "whole", "method": "cert", "identity": "dn", "map": "dn" },
          ],
          // As pg_ident.conf has them.
          "maps": {
            "bi": [{ "certificate": "/^(.*)@example\\.org$", "user": "\\1" }],
            "dn": [{ "certificate": "CN=whole,O=Org", "user": "whole" }],
          },
          "clientCertificates": { "authorities": "clients.pem", "revocationLists": "lists" },
        }
        """;

    private static readonly string[] WithPassword = ["own", "both", "shut"];
    private static readonly string[] WithoutPassword = ["certified", "mapped", "whole"];

    private TestLake Lake { get; } = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-access-").FullName;
    private PostgresServer? _postgres;
    private SluiceServer? _sluice;

    internal ClientKinds Kinds { get; } = new(DateTimeOffset.UtcNow);

    public string SluiceLog => _sluice!.Log.Text;

    public WireTarget Target(string server) => server == "postgres" ? _postgres!.Target : _sluice!.Target;

    /// <summary>Logs in with psql; exit code, output and error.</summary>
    /// <param name="kind">See <see cref="ClientKinds"/>.</param>
    internal Task<CommandResult> LogInAsync(string server, string user, string kind, string settings = "", string sql = "select 41 + 1", string client = Psql.Libpq15)
    {
        var target = Target(server) with { User = user };
        var connection = $"sslmode=verify-full sslrootcert={target.RootCertificatePath} {settings}";
        if (Kinds.Files(_folder, user, kind) is var (certificate, key))
            connection += $" sslcert={certificate} sslkey={key}";
        return Psql.RunAsync(client, target, connection, sql);
    }

    public async Task InitializeAsync()
    {
        var lists = Kinds.RevocationLists();
        var postgres = PostgresServer.StartAsync(new PostgresAccess(Rules + "\n", Maps + "\n", Kinds.Authorities, string.Concat(lists)));
        _sluice = await SluiceServer.StartAsync(Lake.Path, data => PrepareAsync(data, lists));
        _postgres = await postgres;
        var roles = string.Concat(WithPassword.Concat(WithoutPassword).Select(user => $"create role \"{user}\" login password '{PostgresServer.Password}';"));
        (await Psql.RunAsync(Psql.Libpq15, _postgres.Target, "", roles + "create extension sslinfo")).OrThrow("create role");
    }

    public async Task DisposeAsync()
    {
        if (_sluice is not null)
            await _sluice.DisposeAsync();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
        Lake.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task PrepareAsync(string data, IReadOnlyList<string> lists)
    {
        await File.WriteAllTextAsync(Path.Combine(data, "sluice.json"), Settings);
        await File.WriteAllTextAsync(Path.Combine(data, "clients.pem"), Kinds.Authorities);
        Directory.CreateDirectory(Path.Combine(data, "lists"));
        foreach (var (number, list) in lists.Index())
            await File.WriteAllTextAsync(Path.Combine(data, "lists", $"{number}.crl"), list);
        foreach (var user in WithoutPassword)
            (await new Command(SluiceProgram.Find(), "user", "add", user, "--no-password", "--data", data).RunAsync()).OrThrow("user add");
        foreach (var user in WithPassword)
            (await new Command(SluiceProgram.Find(), "user", "add", user, "--password-stdin", "--data", data) { Input = SluiceServer.Password + "\n" }.RunAsync()).OrThrow("user add");
    }
}
