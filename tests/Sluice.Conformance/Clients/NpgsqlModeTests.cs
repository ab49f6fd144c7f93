using System.Net;
using System.Security.Authentication;
using Npgsql;
using Sluice.Conformance.Fixtures;
using Sluice.Testing.Certificates;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Clients;

/// <summary>Npgsql in all six modes.</summary>
[Collection(ServersCollection.Name)]
public sealed class NpgsqlModeTests(Servers servers)
{
    public static TheoryData<string, SslMode> SecureModes =>
        Combine(SslMode.Allow, SslMode.Prefer, SslMode.Require, SslMode.VerifyCA, SslMode.VerifyFull);

    public static TheoryData<string, SslMode> Verifying => Combine(SslMode.VerifyCA, SslMode.VerifyFull);

    public static TheoryData<string, SslMode> Required => Combine(SslMode.Require, SslMode.VerifyCA, SslMode.VerifyFull);

    [Theory]
    [MemberData(nameof(SecureModes))]
    public async Task Connects(string server, SslMode mode)
    {
        await using var connection = await NpgsqlTarget.Settings(await servers.TargetAsync(server), mode).OpenAsync();
        await using var command = new NpgsqlCommand("select 41 + 1 as a", connection);
        Assert.Equal(42, await command.ExecuteScalarAsync());
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task Without_TLS_the_refusal_says_why_and_what_to_do(string server)
    {
        var target = await servers.TargetAsync(server);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => NpgsqlTarget.Settings(target, SslMode.Disable).OpenAsync());
        Assert.Equal("28000", refusal.SqlState);
        Assert.Contains("no pg_hba.conf entry", refusal.MessageText, StringComparison.Ordinal);
        Assert.Contains("no encryption", refusal.MessageText, StringComparison.Ordinal);
        if (server == "sluice")
            Assert.Contains("sslmode", refusal.Hint, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Verifying))]
    public async Task A_wrong_root_is_refused(string server, SslMode mode)
    {
        using var other = IssuingAuthority.CreateRoot("Somebody else");
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, other.Pem);
        var settings = NpgsqlTarget.Settings(await servers.TargetAsync(server) with { RootCertificatePath = file }, mode);
        var refusal = await Assert.ThrowsAsync<NpgsqlException>(settings.OpenAsync);
        File.Delete(file);
        Assert.IsType<AuthenticationException>(refusal.InnerException);
    }

    [Theory]
    [MemberData(nameof(Verifying))]
    public async Task A_wrong_host_name_is_refused_by_VerifyFull_alone(string server, SslMode mode)
    {
        var target = await servers.TargetAsync(server);
        await using var relay = new TcpRelay(IPAddress.Parse("127.0.0.2"), target.Port);
        var settings = NpgsqlTarget.Settings(target with { Host = "127.0.0.2", Port = relay.Port }, mode);
        if (mode == SslMode.VerifyCA)
        {
            await using var connection = await settings.OpenAsync();
            return;
        }

        var refusal = await Assert.ThrowsAsync<NpgsqlException>(settings.OpenAsync);
        Assert.IsType<AuthenticationException>(refusal.InnerException);
    }

    [Theory]
    [MemberData(nameof(Required))]
    public async Task A_wrong_password_is_called_so(string server, SslMode mode)
    {
        var target = await servers.TargetAsync(server) with { Password = "wrong" };
        var refusal = await Assert.ThrowsAsync<PostgresException>(NpgsqlTarget.Settings(target, mode).OpenAsync);
        Assert.Equal(("28P01", $"password authentication failed for user \"{target.User}\""), (refusal.SqlState, refusal.MessageText));
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task Channel_binding_can_be_required(string server)
    {
        var settings = NpgsqlTarget.Settings(await servers.TargetAsync(server), SslMode.VerifyFull);
        settings.ChannelBinding = ChannelBinding.Require;
        await using var connection = await settings.OpenAsync();
    }

    [Fact]
    public async Task Direct_TLS_connects()
    {
        var settings = NpgsqlTarget.Settings(await servers.TargetAsync("sluice"), SslMode.VerifyFull);
        settings.SslNegotiation = SslNegotiation.Direct;
        await using var connection = await settings.OpenAsync();
    }

    private static TheoryData<string, SslMode> Combine(params SslMode[] modes)
    {
        var all = new TheoryData<string, SslMode>();
        foreach (var mode in modes)
        {
            all.Add("postgres", mode);
            all.Add("sluice", mode);
        }

        return all;
    }
}
