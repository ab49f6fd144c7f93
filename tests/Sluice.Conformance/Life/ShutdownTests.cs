using System.Diagnostics;
using Sluice.Conformance.Cancel;
using Sluice.Conformance.Fixtures;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Life;

/// <summary>SIGTERM: every session is told, and all is over within five seconds.</summary>
[Collection(OwnServersCollection.Name)]
public sealed class ShutdownTests
{
    [Fact]
    public Task SIGTERM_tells_idle_and_busy_sessions_and_ends_in_time() => Promptly.DoneAsync(TimeSpan.FromSeconds(5), async () =>
    {
        using var lake = new TestLake();
        await using var server = await SluiceServer.StartAsync(lake.Path);
        await using var idle = await WireClient.ConnectAsync(server.Target);
        await using var used = await WireClient.ConnectAsync(server.Target);
        await used.QueryAsync("begin; select 1::int4 as a");
        await using var busy = await WireClient.ConnectAsync(server.Target);
        await using var silent = await WireClient.OpenAsync(server.Target.Host, server.Port);
        await EndlessQuery.StartAsync(busy, server.ProcessId);
        var watch = Stopwatch.StartNew();
        server.Terminate();
        foreach (var client in new[] { idle, used, busy })
        {
            var last = (await client.ReadToEndAsync()).Last(message => message.Type == 'E').ToString();
            Assert.Equal("ErrorResponse FATAL 57P01 terminating connection due to administrator command", last);
        }

        await server.WaitForExitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(0, server.ExitCode);
        return watch.Elapsed;
    });

    [Fact]
    public Task A_reader_that_has_stopped_does_not_hold_up_the_end() => Promptly.DoneAsync(TimeSpan.FromSeconds(5), async () =>
    {
        using var lake = new TestLake();
        await using var server = await SluiceServer.StartAsync(lake.Path);
        await using var client = await WireClient.ConnectAsync(server.Target);
        await client.SendAsync(Frontend.Query("select i, repeat('x', 1000) as x from generate_series(1, 10000000) as g(i)"));
        await client.ReadAsync();
        // All buffers on the way are full.
        await ProcessorTime.WaitUntilIdleAsync(server.ProcessId);
        var watch = Stopwatch.StartNew();
        server.Terminate();
        await server.WaitForExitAsync(TimeSpan.FromSeconds(30));
        return watch.Elapsed;
    });

    [Fact]
    public Task An_idle_server_ends_at_once() => Promptly.DoneAsync(TimeSpan.FromSeconds(2), async () =>
    {
        using var lake = new TestLake();
        await using var server = await SluiceServer.StartAsync(lake.Path);
        var watch = Stopwatch.StartNew();
        server.Terminate();
        await server.WaitForExitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(0, server.ExitCode);
        return watch.Elapsed;
    });
}
