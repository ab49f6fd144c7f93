using System.Diagnostics;
using Sluice.Conformance.Fixtures;
using Sluice.Conformance.Tls;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Cancel;

/// <summary>CancelRequest, in the three ways clients send it (protocol, "Canceling Requests in Progress").</summary>
[Collection(ServersCollection.Name)]
public sealed class CancelTests(Servers servers)
{
    /// <summary>The statement would go on for ever. The engine takes some 100 ms; the rest is for a busy machine.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData("postgres", "plain", Frontend.Version30)]
    [InlineData("sluice", "plain", Frontend.Version30)]
    [InlineData("sluice", "plain", Frontend.Version32)]
    [InlineData("postgres", "after SSLRequest", Frontend.Version30)]
    [InlineData("sluice", "after SSLRequest", Frontend.Version30)]
    [InlineData("sluice", "after SSLRequest", Frontend.Version32)]
    [InlineData("sluice", "direct TLS", Frontend.Version30)]
    [InlineData("sluice", "direct TLS", Frontend.Version32)]
    public Task A_cancel_stops_the_statement_at_once(string server, string way, int version) => Promptly.DoneAsync(Limit, async () =>
    {
        var target = await servers.TargetAsync(server);
        await using var client = await SecureStart.TlsAsync(target);
        await client.LogInAsync(target, version);
        await EndlessQuery.StartAsync(client, await servers.ProcessOfAsync(server, client));
        await using var canceller = await OpenAsync(target, way);
        var watch = Stopwatch.StartNew();
        await canceller.SendAsync(Frontend.CancelRequest(client.ProcessId, client.CancelKey));
        var answer = await client.ReadUntilReadyAsync();
        var took = watch.Elapsed;
        // PostgreSQL has described the result by then; an engine that has not begun to answer may not have.
        Assert.Equal("ErrorResponse ERROR 57014 canceling statement due to user request", answer.First(message => message.Type == 'E').ToString());
        Assert.Equal("ReadyForQuery I", answer[^1].ToString());
        Assert.Empty(await SecureStart.ReadAllAsync(canceller));
        Assert.Equal("DataRow \"1\"", (await client.QueryAsync("select 1::int4 as a"))[1].ToString());
        return took;
    });

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task A_cancel_with_a_wrong_key_stops_nothing(string server)
    {
        var target = await servers.TargetAsync(server);
        await using var client = await WireClient.ConnectAsync(target);
        await EndlessQuery.StartAsync(client, await servers.ProcessOfAsync(server, client));
        byte[] wrong = [.. client.CancelKey[..^1], (byte)(client.CancelKey[^1] ^ 1)];
        foreach (var key in new[] { wrong, client.CancelKey[..^1], [.. client.CancelKey, 0], [] })
        {
            await using var canceller = await OpenAsync(target, "plain");
            await canceller.SendAsync(Frontend.CancelRequest(client.ProcessId, key));
            Assert.Empty(await SecureStart.ReadAllAsync(canceller));
        }

        client.ReadTimeout = TimeSpan.FromSeconds(1);
        // The description of the result may arrive, its end must not.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(client.ReadUntilReadyAsync);
        await using var right = await OpenAsync(target, "plain");
        await right.SendAsync(Frontend.CancelRequest(client.ProcessId, client.CancelKey));
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task A_cancel_of_an_idle_session_does_nothing(string server)
    {
        var target = await servers.TargetAsync(server);
        await using var client = await WireClient.ConnectAsync(target);
        await client.QueryAsync("select 1::int4 as a");
        await using var canceller = await OpenAsync(target, "plain");
        await canceller.SendAsync(Frontend.CancelRequest(client.ProcessId, client.CancelKey));
        Assert.Empty(await SecureStart.ReadAllAsync(canceller));
        await Task.Delay(100);
        Assert.Equal("DataRow \"2\"", (await client.QueryAsync("select 2::int4 as a"))[1].ToString());
    }

    [Fact]
    public async Task A_cancel_in_a_transaction_fails_it()
    {
        var target = await servers.TargetAsync("sluice");
        await using var client = await WireClient.ConnectAsync(target);
        await client.QueryAsync("begin");
        await EndlessQuery.StartAsync(client, await servers.ProcessOfAsync("sluice", client));
        await using var canceller = await OpenAsync(target, "plain");
        await canceller.SendAsync(Frontend.CancelRequest(client.ProcessId, client.CancelKey));
        Assert.Equal("ReadyForQuery E", (await client.ReadUntilReadyAsync())[^1].ToString());
        Assert.Equal("ReadyForQuery I", (await client.QueryAsync("rollback"))[^1].ToString());
    }

    private static async Task<WireClient> OpenAsync(WireTarget target, string way)
    {
        var client = await SecureStart.PlainAsync(target);
        if (way == "after SSLRequest")
            await client.RequestTlsAsync(target.Host);
        else if (way == "direct TLS")
            await client.StartTlsAsync(target.Host, WireClient.PostgresProtocol);
        return client;
    }
}
