using Npgsql;
using Sluice.Certificates.Clients;
using Sluice.Client.Connect;
using Sluice.Client.Tests.Support;
using Sluice.Client.Trust;
using Sluice.Client.Wire;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;

namespace Sluice.Client.Tests.Connect;

/// <summary>The printed lines, pasted into real clients, against a real PostgreSQL with names that need every kind of quoting.</summary>
public sealed class RealClientTests : IAsyncLifetime, IDisposable
{
    private const string Odd = """o'Brien "x" $HOME \ `id` {a};b=c %41 !ä""";

    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-connect-").FullName;
    private readonly TrustBench _bench = new();
    private PostgresServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await PostgresServer.StartAsync();
        var name = Odd.Replace("\"", "\"\"", StringComparison.Ordinal);
        var script = $"CREATE ROLE \"{name}\" LOGIN PASSWORD '{PostgresServer.Password}'; ";
        var target = Target("postgres", PostgresServer.User, _server.RootCertificatePath);
        (await RunLineAsync(PsqlLine(target) + " -f -", script + $"\nCREATE DATABASE \"{name}\";\n")).OrThrow("psql");
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Psqls_line_works_as_printed_with_odd_names()
    {
        var answer = await RunLineAsync(PsqlLine(Target(Odd, Odd, OddRoot())) + " -XAtf -", "select current_user || current_database(), ssl from pg_stat_ssl where pid = pg_backend_pid();");
        answer.OrThrow("psql");
        Assert.Equal($"{Odd}{Odd}|t\n", answer.Output);
    }

    [Fact]
    public async Task Psqls_line_refuses_another_root()
    {
        var other = Path.Combine(_folder, "other.crt");
        await File.WriteAllTextAsync(other, new TestRoot("other").Pem);
        var answer = await RunLineAsync(PsqlLine(Target("postgres", PostgresServer.User, other)) + " -XAtf -", "select 1;");
        Assert.NotEqual(0, answer.ExitCode);
        Assert.Contains("certificate verify failed", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Npgsqls_line_works_as_printed_with_odd_names()
    {
        var line = Snippets("npgsql", Target(Odd, Odd, OddRoot())).First();
        await using var connection = new NpgsqlConnection($"{line};Password={PostgresServer.Password};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select current_user || current_database()", connection);
        Assert.Equal(Odd + Odd, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Npgsqls_line_refuses_another_root()
    {
        var other = Path.Combine(_folder, "other.crt");
        await File.WriteAllTextAsync(other, new TestRoot("other").Pem);
        var line = Snippets("npgsql", Target("postgres", PostgresServer.User, other)).First();
        await using var connection = new NpgsqlConnection($"{line};Password={PostgresServer.Password};Pooling=false");
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => connection.OpenAsync());
    }

    [Fact]
    public async Task Psql_accepts_the_file_that_trust_writes()
    {
        _bench.Write("# mine\n" + new TestRoot("another").Pem.TrimEnd());
        var code = await _bench.Desk.AddAsync(new FileSource(_server.RootCertificatePath), new ServerTarget("localhost", _server.Port), CancellationToken.None);
        Assert.Equal(TrustDesk.Done, code);
        (await RunLineAsync(PsqlLine(Target("postgres", PostgresServer.User, _bench.RootCrt)) + " -XAtf -", "select 1;")).OrThrow("psql");
    }

    [Fact]
    public async Task PostgreSQL_itself_proves_what_it_knows_but_has_no_bundle() => await _bench.RefusesAsync(
        "proved itself, but it is no Sluice",
        () => _bench.Desk.AddAsync(Login(PostgresServer.Password), new ServerTarget("localhost", _server.Port), CancellationToken.None));

    [Fact]
    public async Task PostgreSQL_itself_refuses_a_wrong_password() => await _bench.RefusesAsync(
        "refuses user \"alice\" with this password",
        () => _bench.Desk.AddAsync(Login("pencil cast"), new ServerTarget("localhost", _server.Port), CancellationToken.None));

    [Fact]
    public async Task PostgreSQL_itself_does_not_mind_the_question_for_the_bundle() => await _bench.RefusesAsync(
        "shows no root with the fingerprint",
        () => _bench.FingerprintAsync(new ServerTarget("localhost", _server.Port), Fingerprint.Of(new TestRoot("other").Certificate)));

    private static LoginSource Login(string password) => new(new LoginIdentity(PostgresServer.User, "postgres"), password);

    private static string PsqlLine(ConnectTarget target) => Snippets("psql", target).First();

    private static IEnumerable<string> Snippets(string name, ConnectTarget target) =>
        ConnectGuides.Find(name)!.Parts(target).OfType<Snippet>().Select(snippet => snippet.Text);

    private static Task<CommandResult> RunLineAsync(string line, string sql) => new Command("sh", "-c", line)
    {
        Input = sql,
        Environment = new Dictionary<string, string>
        {
            ["PGPASSWORD"] = PostgresServer.Password, ["PGCLIENTENCODING"] = "UTF8", ["HOME"] = AppContext.BaseDirectory, ["LC_ALL"] = "C",
        },
    }.RunAsync();

    private ConnectTarget Target(string database, string user, string root) =>
        new(new ServerTarget("localhost", _server.Port), user, database, root, ClientPlatform.Linux);

    private string OddRoot()
    {
        var path = Path.Combine(_folder, "it's $HOME \"root\" \\ ; a={b} .crt");
        File.Copy(_server.RootCertificatePath, path, overwrite: true);
        return path;
    }
}
