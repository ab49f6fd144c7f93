using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sluice.Conformance.Clients;
using Sluice.Conformance.Fixtures;
using Sluice.Conformance.Tls;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Login;

/// <summary>The root certificates, given to whoever asks: before login in a notice, after it by SHOW.</summary>
[Collection(OwnServersCollection.Name)]
public sealed class RootCertificatesTests : IAsyncLifetime, IDisposable
{
    private readonly TestLake _lake = new();
    private SluiceServer? _server;

    private SluiceServer Server => _server!;

    private string Bundle => File.ReadAllText(Server.RootCertificatePath);

    public async Task InitializeAsync() => _server = await SluiceServer.StartAsync(_lake.Path);

    [Fact]
    public async Task Any_client_may_show_them_and_that_is_on_record()
    {
        await using (var client = await WireClient.ConnectAsync(Server.Target))
        {
            var shown = await client.QueryAsync("SHOW Sluice.Root_Certificates");
            Assert.Equal("sluice.root_certificates", Assert.Single(shown.Single(message => message.Type == 'T').Columns()).Name);
            Assert.Equal([Bundle], shown.Single(message => message.Type == 'D').Texts());
            var set = await client.QueryAsync("set sluice.root_certificates = 'mine'");
            Assert.StartsWith("ErrorResponse ERROR 55P02", set[0].ToString(), StringComparison.Ordinal);
        }

        var psql = await Psql.RunAsync(
            Psql.Libpq15, Server.Target, $"sslmode=verify-full sslrootcert={Server.RootCertificatePath}", "show sluice.root_certificates");
        Assert.Equal(Bundle.TrimEnd(), psql.OrThrow("psql").Output.TrimEnd());

        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Bundle)));
        Server.Terminate();
        await Server.WaitForExitAsync(TimeSpan.FromSeconds(20));
        using var record = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Server.DataFolder, "bundle-readers.json")));
        var alice = record.RootElement.GetProperty("users").GetProperty(SluiceServer.User);
        Assert.Equal(digest, alice.GetProperty("bundle").GetString());
        Assert.EndsWith("Z", alice.GetProperty("lastLogin").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_login_a_notice_holds_them_and_login_goes_on()
    {
        await using var client = await SecureStart.TlsAsync(Server.Target);
        var messages = await client.LogInAsync(Server.Target, ("_pq_.sluice_root_certificates", "1"));
        Assert.DoesNotContain(messages, message => message.Type == 'v');
        var fields = messages[0].ErrorFields();
        Assert.Equal(("NOTICE", "00000", "root certificates", Bundle), (fields['S'], fields['C'], fields['M'], fields['D']));
    }

    [Fact]
    public async Task Who_does_not_ask_or_asks_for_something_else_gets_no_notice()
    {
        await using var client = await SecureStart.TlsAsync(Server.Target);
        var messages = await client.LogInAsync(Server.Target, ("_pq_.sluice_root_certificates", "0"), ("_pq_.other", "1"));
        Assert.DoesNotContain(messages, message => message.Type == 'N');
        Assert.Equal("NegotiateProtocolVersion 3.0 _pq_.other", messages[0].ToString().Replace("\"", "", StringComparison.Ordinal));
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    public void Dispose() => _lake.Dispose();
}
