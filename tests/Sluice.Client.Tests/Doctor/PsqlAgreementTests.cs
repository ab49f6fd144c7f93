using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sluice.Certificates.Clients;
using Sluice.Client.Doctor;
using Sluice.Client.Doctor.Faults;
using Sluice.Client.Wire;
using Sluice.Testing.Certificates;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;

namespace Sluice.Client.Tests.Doctor;

/// <summary>What doctor says a client sees is what psql 15 and libpq 18 print, mode by mode, against a real PostgreSQL.</summary>
public sealed class PsqlAgreementTests(PsqlAgreementTests.Server server) : IClassFixture<PsqlAgreementTests.Server>
{
    private static readonly string[] AllModes = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"];

    [Theory]
    [InlineData("right root", "localhost", null)]
    [InlineData("right root", "127.0.0.1", null)]
    [InlineData("right root", "0.0.0.0", "name-mismatch")]
    [InlineData("no root", "localhost", "root-file-missing")]
    [InlineData("wrong root", "localhost", "root-not-trusted")]
    [InlineData("DER root", "localhost", "root-file-not-pem")]
    [InlineData("key in place of the root", "localhost", "root-file-not-pem")]
    [InlineData("folder in place of the root", "localhost", "root-file-unreadable")]
    [InlineData("stranger's CRL", "localhost", "crl-stale")]
    [InlineData("empty CRL", "localhost", null)]
    [InlineData("damaged list behind a stranger's CRL", "localhost", null)]
    [InlineData("open client key", "localhost", "client-key-open")]
    [InlineData("strange client key", "localhost", "client-key-mismatch")]
    [InlineData("no client key", "localhost", "client-key-missing")]
    [InlineData("DER client certificate", "localhost", "client-certificate-unreadable")]
    public async Task Says_what_psql_says(string condition, string host, string? code)
    {
        using var home = new Scratch();
        Arrange(home, condition);
        var request = new DoctorRequest(new ServerTarget(host, server.Port)) { User = PostgresServer.User, Database = "postgres" };
        var report = await DoctorVisit.ExamineAsync(request, home.System, new DiskFiles(), TimeProvider.System, CancellationToken.None);
        Assert.Equal(code, report.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Code).SingleOrDefault());
        foreach (var mode in AllModes)
        {
            var seen = report.Modes.Single(view => view.Mode == mode);
            Assert.Equal((mode, await PsqlAsync(home, host, mode)), (mode, seen.Connects ? "" : string.Join('\n', seen.Says)));
        }
    }

    private void Arrange(Scratch home, string condition)
    {
        using var other = IssuingAuthority.CreateRoot("Other");
        var root = File.ReadAllBytes(server.RootPath);
        var (certificate, key, _, _) = other.IssueServer("client");
        if (condition != "no root")
            home.Write("root.crt", root);
        switch (condition)
        {
            case "wrong root":
                home.Write("root.crt", Encoding.ASCII.GetBytes(other.Pem));
                break;
            case "DER root":
                home.Write("root.crt", X509CertificateLoader.LoadCertificateFromFile(server.RootPath).RawData);
                break;
            case "key in place of the root":
                home.Write("root.crt", Encoding.ASCII.GetBytes(key));
                break;
            case "folder in place of the root":
                File.Delete(home.At("root.crt"));
                Directory.CreateDirectory(home.At("root.crt"));
                break;
            case "stranger's CRL":
                home.Write("root.crl", Encoding.ASCII.GetBytes(StrangeCrl.Pem()));
                break;
            case "empty CRL":
                home.Write("root.crl", []);
                break;
            case "damaged list behind a stranger's CRL":
                home.Write("root.crl", [.. Encoding.ASCII.GetBytes(StrangeCrl.Pem()), .. "-----BEGIN X509 CRL-----\nMIIBszCC\n-----END X509 CRL-----\n"u8]);
                break;
            case "open client key":
                home.Write("postgresql.crt", Encoding.ASCII.GetBytes(certificate));
                Scratch.Open(home.Write("postgresql.key", Encoding.ASCII.GetBytes(key)));
                break;
            case "strange client key":
                home.Write("postgresql.crt", Encoding.ASCII.GetBytes(certificate));
                home.Write("postgresql.key", Encoding.ASCII.GetBytes(other.IssueServer("another").KeyPem));
                break;
            case "no client key":
                home.Write("postgresql.crt", Encoding.ASCII.GetBytes(certificate));
                break;
            case "DER client certificate":
                home.Write("postgresql.crt", X509CertificateLoader.LoadCertificateFromFile(server.RootPath).RawData);
                break;
            default:
                break;
        }
    }

    // The lines after "connection to server at … failed: ", without the advice that follows some.
    private async Task<string> PsqlAsync(Scratch home, string host, string mode)
    {
        var psql = new Command("/usr/lib/postgresql/15/bin/psql", "-XAtc", "select 1")
        {
            Environment = new Dictionary<string, string>
            {
                ["HOME"] = home.Path,
                ["PGHOST"] = host,
                ["PGPORT"] = $"{server.Port}",
                ["PGUSER"] = PostgresServer.User,
                ["PGPASSWORD"] = PostgresServer.Password,
                ["PGDATABASE"] = "postgres",
                ["PGSSLMODE"] = mode,
            },
        };
        var result = await psql.RunAsync();
        var lines = result.Error.Split('\n').Where(line => line.Contains(" failed: ", StringComparison.Ordinal));
        return string.Join('\n', lines.Select(line => line[(line.IndexOf(" failed: ", StringComparison.Ordinal) + 9)..].TrimEnd()));
    }

    /// <summary>One server for all rows.</summary>
    public sealed class Server : IAsyncLifetime
    {
        private PostgresServer? _postgres;

        public int Port => _postgres!.Port;

        public string RootPath => _postgres!.RootCertificatePath;

        public async Task InitializeAsync() => _postgres = await PostgresServer.StartAsync();

        public async Task DisposeAsync() => await _postgres!.DisposeAsync();
    }
}
