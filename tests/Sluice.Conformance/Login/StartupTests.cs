using Sluice.Conformance.Fixtures;
using Sluice.Conformance.Tls;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Login;

/// <summary>Versions and parameters of the startup packet.</summary>
[Collection(ServersCollection.Name)]
public sealed class StartupTests(Servers servers)
{
    [Theory]
    [InlineData("sluice", 2, 0)]
    [InlineData("postgres", 4, 0)]
    [InlineData("sluice", 4, 0)]
    public async Task Another_major_version_is_refused(string server, int major, int minor)
    {
        var target = await servers.TargetAsync(server);
        await using var client = await SecureStart.TlsAsync(target);
        await client.SendAsync(Frontend.Startup((major << 16) | minor, ("user", target.User), ("database", target.Database)));
        Assert.StartsWith(
            $"ErrorResponse FATAL 0A000 unsupported frontend protocol {major}.{minor}: server supports 3.0 to 3.",
            (await client.ReadAsync()).ToString(),
            StringComparison.Ordinal);
        Assert.Null(await client.TryReadAsync());
    }

    [Theory]
    [InlineData(Frontend.Version30, 4)]
    [InlineData(Frontend.Version32, 32)]
    public async Task The_cancel_key_is_as_long_as_the_version_says(int version, int length)
    {
        var target = await servers.TargetAsync("sluice");
        await using var client = await SecureStart.TlsAsync(target);
        var said = await client.LogInAsync(target, version);
        Assert.Equal(length, client.CancelKey.Length);
        Assert.DoesNotContain(said, message => message.Type == 'v');
    }

    [Fact]
    public async Task A_newer_minor_version_and_unknown_options_are_negotiated_down()
    {
        var target = await servers.TargetAsync("sluice");
        await using var client = await SecureStart.TlsAsync(target);
        var said = await client.LogInAsync(target, (3 << 16) | 9999, ("_pq_.test_protocol_negotiation", "x"), ("_pq_.other", ""));
        Assert.Equal(
            "NegotiateProtocolVersion 3.2 \"_pq_.test_protocol_negotiation\" \"_pq_.other\"",
            said.Single(message => message.Type == 'v').ToString());
        Assert.Equal(32, client.CancelKey.Length);
    }

    [Fact]
    public async Task An_unknown_option_alone_is_named()
    {
        var target = await servers.TargetAsync("sluice");
        await using var client = await SecureStart.TlsAsync(target);
        var said = await client.LogInAsync(target, Frontend.Version30, ("_pq_.other", "x"));
        Assert.Contains("\"_pq_.other\"", said.Single(message => message.Type == 'v').ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task A_startup_without_a_user_is_refused(string server)
    {
        await using var client = await SecureStart.TlsAsync(await servers.TargetAsync(server));
        await client.SendAsync(Frontend.Startup(Frontend.Version30, ("database", "lake")));
        Assert.Equal("ErrorResponse FATAL 28000 no PostgreSQL user name specified in startup packet", (await client.ReadAsync()).ToString());
        Assert.Null(await client.TryReadAsync());
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task Another_database_is_not_there(string server)
    {
        var target = await servers.TargetAsync(server) with { Database = "elsewhere" };
        await using var client = await SecureStart.TlsAsync(target);
        var said = await client.TryLogInAsync(target);
        Assert.StartsWith("ErrorResponse FATAL 3D000 database \"elsewhere\" does not exist", said[^1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_encoding_is_refused()
    {
        var target = await servers.TargetAsync("sluice");
        await using var client = await SecureStart.TlsAsync(target);
        var said = await client.TryLogInAsync(target, Frontend.Version30, ("client_encoding", "LATIN1"));
        Assert.StartsWith("ErrorResponse FATAL 22023 ", said[^1].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task Settings_of_the_startup_packet_hold(string server)
    {
        var target = await servers.TargetAsync(server);
        await using var client = await WireClient.ConnectAsync(
            target, ("application_name", "tests"), ("TimeZone", "Europe/Berlin"), ("options", "-c extra_float_digits=0"), ("client_encoding", "utf-8"));
        Assert.Equal("tests", client.Parameters["application_name"]);
        Assert.Equal("Europe/Berlin", client.Parameters["TimeZone"]);
        Assert.Equal("UTF8", client.Parameters["client_encoding"]);
        Assert.Equal("DataRow \"0\"", (await client.QueryAsync("show extra_float_digits"))[1].ToString());
    }

    [Fact]
    public async Task All_parameters_PostgreSQL_reports_are_reported()
    {
        await using var postgres = await WireClient.ConnectAsync(await servers.TargetAsync("postgres"));
        await using var sluice = await WireClient.ConnectAsync(await servers.TargetAsync("sluice"));
        Assert.Empty(postgres.Parameters.Keys.Except(sluice.Parameters.Keys));
        Assert.Matches(@"^17\.\d+ \(Sluice .*\)$", sluice.Parameters["server_version"]);
        Assert.Equal("on", sluice.Parameters["integer_datetimes"]);
        Assert.Equal("UTF8", sluice.Parameters["server_encoding"]);
        Assert.Equal("on", sluice.Parameters["standard_conforming_strings"]);
        Assert.Equal("ISO, MDY", sluice.Parameters["DateStyle"]);
        Assert.Equal("postgres", sluice.Parameters["IntervalStyle"]);
        Assert.Equal(SluiceServer.User, sluice.Parameters["session_authorization"]);
    }
}
