using System.Text;
using Sluice.Conformance.Fixtures;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Tls;

/// <summary>Without TLS there is a reason, or silence, but never a password prompt.</summary>
[Collection(ServersCollection.Name)]
public sealed class PlaintextTests(Servers servers)
{
    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task A_plaintext_startup_is_refused_before_any_password_is_asked(string server)
    {
        var target = await servers.TargetAsync(server);
        await using var client = await SecureStart.PlainAsync(target);
        await client.SendAsync(Frontend.Startup(Frontend.Version30, ("user", target.User), ("database", target.Database)));
        var refusal = (await client.ReadAsync()).ErrorFields();
        Assert.Equal("FATAL", refusal['V']);
        Assert.Equal("28000", refusal['C']);
        Assert.Equal($"no pg_hba.conf entry for host \"127.0.0.1\", user \"{target.User}\", database \"{target.Database}\", no encryption", refusal['M']);
        if (server == "sluice")
        {
            Assert.NotEmpty(refusal['D']);
            Assert.Contains("sslmode", refusal['H'], StringComparison.Ordinal);
        }

        Assert.Null(await client.TryReadAsync());
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("\0\0\0\u0007abc")]
    [InlineData("\0\0\u0027\u0011\0\u0003\0\0user\0alice\0\0")]
    [InlineData("\u0015\u0003\u0001\0\u0002\u0001\0")]
    public async Task Garbage_is_answered_by_closing(string garbage)
    {
        var sluice = await servers.SluiceAsync();
        var before = sluice.Log.Lines.Count;
        await using var client = await SecureStart.PlainAsync(sluice.Target);
        await client.SendAsync(Encoding.Latin1.GetBytes(garbage));
        Assert.Empty(await SecureStart.ReadAllAsync(client));
        Assert.DoesNotContain(sluice.Log.Lines.Skip(before), line => line.Contains("Exception", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task A_plaintext_cancel_for_nobody_is_answered_by_closing(string server)
    {
        await using var client = await SecureStart.PlainAsync(await servers.TargetAsync(server));
        await client.SendAsync(Frontend.CancelRequest(1, [1, 2, 3, 4]));
        Assert.Empty(await SecureStart.ReadAllAsync(client));
    }

    [Fact]
    public async Task Clients_that_come_and_go_leave_no_noise()
    {
        var sluice = await servers.SluiceAsync();
        var before = sluice.Log.Lines.Count;
        for (var bytes = 0; bytes <= Frontend.SslRequest.Length; bytes++)
        {
            await using var client = await SecureStart.PlainAsync(sluice.Target);
            await client.SendAsync(Frontend.SslRequest[..bytes]);
        }

        await using (var login = await WireClient.ConnectAsync(sluice.Target))
            await login.QueryAsync("select 1::int4 as a");
        Assert.DoesNotContain(sluice.Log.Lines.Skip(before), line => line.Contains("Exception", StringComparison.Ordinal));
    }
}
