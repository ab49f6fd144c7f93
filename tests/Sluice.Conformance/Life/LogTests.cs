using Sluice.Conformance.Fixtures;
using Sluice.Conformance.Tls;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Life;

/// <summary>What the log must never hold, at its default level.</summary>
[Collection(OwnServersCollection.Name)]
public sealed class LogTests
{
    [Fact]
    public async Task The_log_holds_neither_SQL_nor_secrets()
    {
        using var lake = new TestLake();
        await using var server = await SluiceServer.StartAsync(lake.Path);
        string[] keys;
        await using (var client = await WireClient.ConnectAsync(server.Target))
        {
            await client.QueryAsync("select 'marker_in_simple_text' as a");
            await client.QueryAsync("select marker_in_a_wrong_name");
            await client.ExtendedAsync(Frontend.Parse("", "select $1::text as a"), Frontend.Bind("", "", ["marker_in_a_parameter"u8.ToArray()]), Frontend.Execute(""));
            await using var canceller = await SecureStart.PlainAsync(server.Target);
            await canceller.SendAsync(Frontend.CancelRequest(client.ProcessId, client.CancelKey));
            await SecureStart.ReadAllAsync(canceller);
            keys = [Convert.ToHexString(client.CancelKey), Convert.ToBase64String(client.CancelKey)];
        }

        await using (var client = await SecureStart.TlsAsync(server.Target))
            await client.TryLogInAsync(server.Target with { Password = "marker_in_a_password" });
        server.Terminate();
        await server.WaitForExitAsync(TimeSpan.FromSeconds(10));
        var log = server.Log.Text + server.Output.Text;
        Assert.NotEmpty(log);
        Assert.All([.. keys, "marker_in", SluiceServer.Password], secret => Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase));
    }
}
