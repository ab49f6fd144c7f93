using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Npgsql;
using Sluice.Conformance.Clients;
using Sluice.Conformance.Fixtures;
using Sluice.Conformance.Tls;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Handshakes;

/// <summary>What real clients that could not verify the server leave behind, and that nothing else is taken for it.</summary>
[Collection(OwnServersCollection.Name)]
public sealed class CauseTests(CauseServer causes) : IClassFixture<CauseServer>
{
    [Theory]
    [InlineData(Psql.Libpq15)]
    [InlineData(Psql.Libpq18)]
    public async Task Libpq_tells_by_alerts_and_by_leaving(string client)
    {
        var root = $"sslmode=verify-full sslrootcert={causes.Target.RootCertificatePath}";
        Assert.Equal("unknown_ca", await PsqlAsync(client, $"sslmode=verify-full sslrootcert={causes.WrongRoot}"));
        Assert.Equal("no_client_hello", await PsqlAsync(client, $"sslmode=verify-full sslrootcert={causes.Missing}"));
        Assert.Equal("name_mismatch_or_abandoned", await PsqlAsync(client, $"{root} host=shop.example.org hostaddr=127.0.0.1"));
        Assert.Equal("certificate_revoked", await PsqlAsync(client, $"{root} sslcrl={await causes.CrlAsync(revoked: true, isOld: false)}"));
        Assert.Equal("certificate_expired", await PsqlAsync(client, $"{root} sslcrl={await causes.CrlAsync(revoked: false, isOld: true)}"));
        Assert.Equal("plaintext_refused", await PsqlAsync(client, "sslmode=disable"));
        Assert.Equal(0, (await causes.StatusAsync()).LoginsFailed);
    }

    [Theory]
    [InlineData("-attime 946684800", "bad_certificate")]
    [InlineData("-attime 4102444800", "certificate_expired")]
    [InlineData("-purpose sslclient", "unsupported_certificate")]
    [InlineData("-tls1_2 -cipher AES128-SHA", "other")]
    [InlineData("-tls1_1 -cipher ALL:@SECLEVEL=0", "protocol_version")]
    public async Task OpenSSLs_alerts_are_understood(string options, string cause) => Assert.Equal(
        cause, await causes.CauseOfAsync(() => OpenSslAsync($"-starttls postgres -verify_return_error -CAfile {causes.Target.RootCertificatePath} {options}")));

    [Theory]
    [InlineData("")]
    [InlineData("-alpn http/1.1")]
    public async Task Direct_TLS_for_another_protocol_is_named(string options) =>
        Assert.Equal("no_alpn", await causes.CauseOfAsync(() => OpenSslAsync(options)));

    [Fact]
    public async Task Npgsqls_reset_and_its_retry_count_once()
    {
        var settings = NpgsqlTarget.Settings(causes.Target with { RootCertificatePath = causes.WrongRoot }, SslMode.VerifyFull);
        var cause = await causes.CauseOfAsync(async () =>
        {
            await Assert.ThrowsAsync<NpgsqlException>(() => settings.OpenAsync());
            await Task.Delay(500);
        });
        Assert.Equal("reset_after_handshake", cause);
    }

    [Fact]
    public async Task The_line_has_client_cause_serial_and_cure()
    {
        await PsqlAsync(Psql.Libpq15, $"sslmode=verify-full sslrootcert={causes.WrongRoot}");
        var line = await causes.LineAsync("unknown_ca");
        var serial = (await causes.StatusAsync()).Certificate.Serial;
        Assert.NotNull(line);
        Assert.All(
            ["\"client\":\"127.0.0.1\"", $"\"serial\":\"{serial}\"", "on that machine run sluice trust localhost --user NAME", "\"LogLevel\":\"Warning\""],
            part => Assert.Contains(part, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scans_health_checks_and_good_clients_are_no_failures()
    {
        var before = await causes.StatusAsync();
        var lines = causes.Server.Log.Lines.Count(line => line.Contains("\"cause\"", StringComparison.Ordinal));
        foreach (var sent in (byte[][])[[], "GET / HTTP/1.0\r\n\r\n"u8.ToArray(), [0x16, 3, 1, 2, 0, 1], [.. Frontend.SslRequest, .. "no TLS at all"u8], new byte[64]])
        {
            await using var scan = await SecureStart.PlainAsync(causes.Target);
            if (sent.Length > 0)
                await scan.SendAsync(sent);
        }

        await using (var client = await WireClient.ConnectAsync(causes.Target))
        {
            await using var canceller = await SecureStart.TlsAsync(causes.Target);
            await canceller.SendAsync(Frontend.CancelRequest(client.ProcessId, client.CancelKey));
            Assert.Null(await canceller.TryReadAsync());
        }

        var root = $"sslmode=verify-full sslrootcert={causes.Target.RootCertificatePath}";
        (await Psql.RunAsync(Psql.Libpq15, causes.Target, root, "\\conninfo")).OrThrow("psql");
        (await new Command("pg_isready", "-h", "127.0.0.1", "-p", $"{causes.Target.Port}").RunAsync()).OrThrow("pg_isready");
        await Task.Delay(500);
        var after = await causes.StatusAsync();
        Assert.Equal(before.TlsFailures.OrderBy(one => one.Key), after.TlsFailures.OrderBy(one => one.Key));
        Assert.Equal(lines, causes.Server.Log.Lines.Count(line => line.Contains("\"cause\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_reset_in_the_handshake_is_nothing_unforeseen()
    {
        for (var i = 0; i < 20; i++)
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(causes.Target.Host, causes.Target.Port);
            await using var tls = new SslStream(new NetworkStream(socket, ownsSocket: false));
            var options = new SslClientAuthenticationOptions { TargetHost = causes.Target.Host, ApplicationProtocols = [WireClient.PostgresProtocol] };
            var handshake = tls.AuthenticateAsClientAsync(options);
            socket.LingerState = new LingerOption(true, 0);
            socket.Close();
            await Assert.ThrowsAnyAsync<Exception>(() => handshake);
        }

        // Whoever comes after them is served after them.
        await using var client = await WireClient.ConnectAsync(causes.Target);
        Assert.DoesNotContain(causes.Server.Log.Lines, line => line.Contains("\"LogLevel\":\"Error\"", StringComparison.Ordinal));
    }

    private Task<string> PsqlAsync(string client, string settings) =>
        causes.CauseOfAsync(async () => Assert.NotEqual(0, (await Psql.RunAsync(client, causes.Target, settings, "select 1")).ExitCode));

    private async Task OpenSslAsync(string options) => await new Command(
        "openssl", ["s_client", "-connect", $"{IPAddress.Loopback}:{causes.Target.Port}", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)])
        {
            Input = "",
        }.RunAsync();
}
