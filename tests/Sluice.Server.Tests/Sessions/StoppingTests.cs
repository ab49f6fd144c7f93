using Sluice.Protocol.Messages.Frontend;
using Sluice.Server.Configuration;
using Sluice.Testing.Engine;
using Sluice.Testing.Processes;
using Sluice.Testing.Wire;

namespace Sluice.Server.Tests.Sessions;

public sealed class StoppingTests
{
    private static FakeEngine Hanging() => new FakeEngine()
        .On("select hang", FakeStatement.Counting(1) with { Hangs = HangPoint.NextBatch }).On("select n", FakeStatement.Counting(1));

    [Fact]
    public async Task A_cancel_request_stops_the_statement_and_the_session_goes_on()
    {
        await using var session = await RunningSession.StartAsync(Hanging());
        var answer = session.QueryAsync("select hang");
        await session.EngineReachesAsync("hang select hang");
        session.Cancel();
        Assert.Contains("57014 canceling statement due to user request", (await answer)[^2], StringComparison.Ordinal);
        Assert.Equal("CommandComplete \"SELECT 1\"", (await session.QueryAsync("select n"))[^2]);
    }

    [Fact]
    public async Task A_cancel_request_with_a_wrong_key_or_between_statements_stops_nothing()
    {
        await using var session = await RunningSession.StartAsync(Hanging());
        session.Cancel();
        session.Cancels.Cancel(new CancelRequest(session.Client.ProcessId, new byte[32]), "other");
        Assert.Equal("CommandComplete \"SELECT 1\"", (await session.QueryAsync("select n"))[^2]);
    }

    [Fact]
    public async Task Statement_timeout_stops_a_statement()
    {
        await using var session = await RunningSession.StartAsync(Hanging());
        await session.QueryAsync("set statement_timeout = '50ms'");
        Assert.Contains("57014 canceling statement due to statement timeout", (await session.QueryAsync("select hang"))[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_idle_session_is_ended_after_its_limit()
    {
        await using var session = await RunningSession.StartAsync(Hanging());
        await session.QueryAsync("set idle_session_timeout = '50ms'");
        Assert.Contains("57P05", MessageTrace.Format(await session.Client.ReadAsync()), StringComparison.Ordinal);
        await session.Served.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_client_that_vanishes_frees_its_query()
    {
        await using var session = await RunningSession.StartAsync(Hanging());
        await session.Client.SendAsync(Frontend.Query("select hang"));
        await session.EngineReachesAsync("hang select hang");
        session.Connection.Vanish();
        await session.EngineReachesAsync("cancel select hang");
        await session.EngineReachesAsync("dispose session");
        Assert.Equal(0, session.Engine.OpenCursors);
    }

    [Fact]
    public async Task A_stop_tells_an_idle_session_at_once()
    {
        await using var session = await RunningSession.StartAsync(Hanging());
        session.Stop();
        Assert.Contains("57P01", MessageTrace.Format(await session.Client.ReadAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_gives_a_running_statement_its_grace_then_ends_it()
    {
        var options = new ServerOptions { Endpoints = [], DrainGrace = TimeSpan.FromMilliseconds(50) };
        await using var session = await RunningSession.StartAsync(Hanging(), options);
        await session.Client.SendAsync(Frontend.Query("select hang"));
        await session.EngineReachesAsync("hang select hang");
        session.Stop();
        var answer = RunningSession.Trace(await session.Client.ReadUntilAsync('E'));
        Assert.Contains("FATAL 57P01", answer[^1], StringComparison.Ordinal);
        await session.Served.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("begin", "select hang")]
    [InlineData("set statement_timeout = '1min'", "select hang")]
    [InlineData("begin; set idle_in_transaction_session_timeout = '1min'", null)]
    public async Task A_transaction_that_lasts_too_long_ends_its_session(string first, string? then)
    {
        await using var session = await RunningSession.StartAsync(Hanging());
        await session.QueryAsync("set transaction_timeout = 50");
        await session.QueryAsync(first);
        if (then is not null)
            await session.Client.SendAsync(Frontend.Query(then));
        Assert.Contains("FATAL 25P04", RunningSession.Trace(await session.Client.ReadUntilAsync('E'))[^1], StringComparison.Ordinal);
        await session.Served.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_client_that_does_not_read_makes_the_engine_wait_and_can_still_be_cancelled()
    {
        var engine = new FakeEngine().On("select n", FakeStatement.Counting(50_000_000));
        await using var session = await RunningSession.StartAsync(engine);
        await session.Client.SendAsync(Frontend.Query("select n"));
        await session.EngineReachesAsync("run select n");
        session.Cancel();
        await Eventually.HoldsAsync(() => engine.OpenCursors == 0, "the engine closes its cursor");
        var rest = RunningSession.Trace(await session.Client.ReadUntilReadyAsync());
        Assert.Contains("57014", rest[^2], StringComparison.Ordinal);
        Assert.InRange(rest.Length, 10, 100_000);
    }

    [Fact]
    public async Task An_unknown_message_ends_the_session()
    {
        await using var session = await RunningSession.StartAsync(Hanging());
        await session.Client.SendAsync([(byte)'y', 0, 0, 0, 4]);
        Assert.Contains("FATAL 08P01", MessageTrace.Format(await session.Client.ReadAsync()), StringComparison.Ordinal);
        await session.Served.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
