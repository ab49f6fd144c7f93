using Sluice.Conformance.Fixtures;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Clients;

/// <summary>What psql can do beyond connecting, and what only libpq 18 can ask for.</summary>
[Collection(ServersCollection.Name)]
public sealed class PsqlFeatureTests(Servers servers)
{
    [Theory]
    [InlineData("postgres", Psql.Libpq15)]
    [InlineData("sluice", Psql.Libpq15)]
    [InlineData("postgres", Psql.Libpq18)]
    [InlineData("sluice", Psql.Libpq18)]
    public async Task Channel_binding_can_be_required(string server, string client) =>
        await AnswersAsync(client, await servers.TargetAsync(server), "channel_binding=require");

    [Theory]
    [InlineData("sslnegotiation=direct")]
    [InlineData("sslnegotiation=direct channel_binding=require")]
    [InlineData("min_protocol_version=3.2")]
    [InlineData("sslnegotiation=direct min_protocol_version=3.2 max_protocol_version=latest")]
    [InlineData("ssl_max_protocol_version=TLSv1.2")]
    public async Task Libpq_18_gets_what_it_asks_for(string settings) =>
        await AnswersAsync(Psql.Libpq18, await servers.TargetAsync("sluice"), settings);

    [Fact]
    public async Task TLS_1_1_is_refused()
    {
        var target = await servers.TargetAsync("sluice");
        var psql = await Psql.RunAsync(
            Psql.Libpq15, target, "sslmode=require ssl_min_protocol_version=TLSv1 ssl_max_protocol_version=TLSv1.1", "select 1");
        Assert.Equal(2, psql.ExitCode);
    }

    [Fact]
    public async Task The_certificate_holds_every_name_it_was_asked_for()
    {
        var target = await servers.TargetAsync("sluice");
        foreach (var host in new[] { "localhost", "127.0.0.1", "lake.test" })
            await AnswersAsync(Psql.Libpq15, target, $"host={host} hostaddr=127.0.0.1");
    }

    [Fact]
    public async Task Several_statements_and_variables_work()
    {
        var target = await servers.TargetAsync("sluice");
        var psql = await Psql.RunAsync(
            Psql.Libpq15, target, Verified(target), "select name from people order by id; select count(*) as n from sales where year = 2024");
        Assert.Equal((0, "Ada\nGrace\n\n2\n", ""), (psql.ExitCode, psql.Output, psql.Error));
    }

    [Fact]
    public async Task An_error_shows_where_it_is()
    {
        var target = await servers.TargetAsync("sluice");
        var psql = await Psql.RunAsync(Psql.Libpq15, target, Verified(target), "select 1 as a; selec 2");
        Assert.Equal(1, psql.ExitCode);
        Assert.Contains("ERROR:  syntax error at or near \"selec\"", psql.Error, StringComparison.Ordinal);
        Assert.Contains("\n                       ^", "\n" + psql.Error.Replace("LINE 1: select 1 as a; selec 2", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Verified(WireTarget target) => $"sslmode=verify-full sslrootcert={target.RootCertificatePath}";

    private static async Task AnswersAsync(string client, WireTarget target, string settings)
    {
        var psql = await Psql.RunAsync(client, target, $"{Verified(target)} {settings}", "select 41 + 1 as a");
        Assert.Equal((0, "42\n", ""), (psql.ExitCode, psql.Output, psql.Error));
    }
}
