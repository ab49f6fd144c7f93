using Sluice.Conformance.Fixtures;
using Sluice.Testing.Certificates;

namespace Sluice.Conformance.Clients;

/// <summary>psql in all six sslmodes: what each promises its user, it keeps.</summary>
[Collection(ServersCollection.Name)]
public sealed class PsqlModeTests(Servers servers)
{
    private static readonly string[] Clients = [Psql.Libpq15, Psql.Libpq18];

    public static TheoryData<string, string, string> SecureModes => Combine("allow", "prefer", "require", "verify-ca", "verify-full");

    public static TheoryData<string, string, string> Verifying => Combine("verify-ca", "verify-full");

    public static TheoryData<string, string, string> Unsecured => Combine("disable");

    [Theory]
    [MemberData(nameof(SecureModes))]
    public async Task Connects_over_TLS(string server, string client, string mode)
    {
        var target = await servers.TargetAsync(server);
        var root = mode.StartsWith("verify", StringComparison.Ordinal) ? $"sslrootcert={target.RootCertificatePath}" : "";
        var psql = await Psql.RunAsync(client, target, $"sslmode={mode} {root}", "select 41 + 1 as a");
        Assert.Equal((0, "42\n", ""), (psql.ExitCode, psql.Output, psql.Error));
        var info = await Psql.RunAsync(client, target, $"sslmode={mode} {root}", "\\conninfo");
        Assert.Contains("SSL connection (protocol: TLSv1.3", info.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Unsecured))]
    public async Task Without_TLS_the_refusal_says_why_and_what_to_do(string server, string client, string mode)
    {
        var target = await servers.TargetAsync(server);
        var psql = await Psql.RunAsync(client, target, $"sslmode={mode}", "select 1");
        Assert.Equal(2, psql.ExitCode);
        Assert.Contains(
            $"FATAL:  no pg_hba.conf entry for host \"127.0.0.1\", user \"{target.User}\", database \"{target.Database}\", no encryption",
            psql.Error,
            StringComparison.Ordinal);
        if (server == "sluice")
            Assert.Matches("HINT: .*sslmode", psql.Error);
    }

    [Theory]
    [MemberData(nameof(Verifying))]
    public async Task A_wrong_root_is_refused(string server, string client, string mode)
    {
        using var other = IssuingAuthority.CreateRoot("Somebody else");
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, other.Pem);
        var psql = await Psql.RunAsync(client, await servers.TargetAsync(server), $"sslmode={mode} sslrootcert={file}", "select 1");
        File.Delete(file);
        Assert.Equal(2, psql.ExitCode);
        Assert.Contains("certificate verify failed", psql.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Verifying))]
    public async Task A_wrong_host_name_is_refused_by_verify_full_alone(string server, string client, string mode)
    {
        var target = await servers.TargetAsync(server);
        var psql = await Psql.RunAsync(
            client, target, $"host=elsewhere.test hostaddr=127.0.0.1 sslmode={mode} sslrootcert={target.RootCertificatePath}", "select 1");
        if (mode == "verify-ca")
        {
            Assert.Equal((0, "1\n"), (psql.ExitCode, psql.Output));
            return;
        }

        Assert.Equal(2, psql.ExitCode);
        Assert.Contains("does not match host name \"elsewhere.test\"", psql.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SecureModes))]
    public async Task A_wrong_password_is_called_so_in_every_mode(string server, string client, string mode)
    {
        var target = await servers.TargetAsync(server);
        var psql = await Psql.RunAsync(
            client, target with { Password = "wrong" }, $"sslmode={mode} sslrootcert={target.RootCertificatePath}", "select 1");
        Assert.Equal(2, psql.ExitCode);
        Assert.Contains($"FATAL:  password authentication failed for user \"{target.User}\"", psql.Error, StringComparison.Ordinal);
    }

    private static TheoryData<string, string, string> Combine(params string[] modes)
    {
        var all = new TheoryData<string, string, string>();
        foreach (var server in new[] { "postgres", "sluice" })
        {
            foreach (var client in Clients)
            {
                foreach (var mode in modes)
                    all.Add(server, client, mode);
            }
        }

        return all;
    }
}
