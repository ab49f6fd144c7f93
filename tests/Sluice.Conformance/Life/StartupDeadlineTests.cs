using Sluice.Conformance.Fixtures;
using Sluice.Conformance.Tls;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Life;

/// <summary>One deadline covers negotiation, TLS and login: who says nothing, wherever he stopped, is hung up on.</summary>
[Trait("Category", "Slow")]
public sealed class StartupDeadlineTests
{
    /// <summary>PostgreSQL's authentication_timeout is a minute; ours is no longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(70);

    [Fact]
    public async Task Silence_before_the_end_of_login_is_ended()
    {
        using var lake = new TestLake();
        await using var server = await SluiceServer.StartAsync(lake.Path);
        await using var nothing = await SecureStart.PlainAsync(server.Target);
        await using var requested = await SecureStart.PlainAsync(server.Target);
        await requested.SendAsync(Frontend.SslRequest);
        Assert.Equal((byte)'S', await requested.ReadByteAsync());
        await using var secured = await SecureStart.TlsAsync(server.Target);
        await using var halfway = await SecureStart.TlsAsync(server.Target);
        await halfway.SendAsync(Frontend.Startup(Frontend.Version30, ("user", server.Target.User), ("database", server.Target.Database)));
        Assert.Equal('R', (await halfway.ReadAsync()).Type);
        await using var session = await WireClient.ConnectAsync(server.Target);

        await Task.WhenAll(new[] { nothing, requested, secured, halfway }.Select(EndsAsync));

        Assert.Equal("DataRow \"1\"", (await session.QueryAsync("select 1::int4 as a"))[1].ToString());
    }

    /// <summary>Whatever is said in farewell, the connection ends.</summary>
    private static async Task EndsAsync(WireClient client)
    {
        client.ReadTimeout = Patience;
        await SecureStart.ReadAllAsync(client);
    }
}
