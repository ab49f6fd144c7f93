using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Tests.Sessions;

/// <summary>Many sessions at once: who waits for whom.</summary>
public sealed class ConcurrentSessionsTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    // More than all turns of an engine on a small machine.
    private const int Many = 48;

    private const string Endless = "select count(*) from range(4000000000) a(i), range(1000) b(j) where hash(i + j) = 42";

    // Functions find the session that calls them by it.
    private int _processId = 5000;

    [Fact]
    public async Task Statements_that_only_wait_keep_nobody_waiting()
    {
        using var stop = new CancellationTokenSource();
        var sleepers = Enumerable.Range(0, Many).Select(_ => FailureAsync("select pg_sleep(600) from numbers", stop.Token)).ToArray();
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(3L, await session.ValueAsync("select count(*) from numbers"));

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(sleepers), error => Assert.Equal(SqlStates.QueryCanceled, error));
    }

    [Fact]
    public async Task Long_statements_keep_neither_short_ones_nor_logins_waiting()
    {
        using var stop = new CancellationTokenSource();
        var busy = Enumerable.Range(0, 6).Select(_ => FailureAsync(Endless, stop.Token)).ToArray();
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(3L, await session.ValueAsync("select count(*) from numbers"));
        await session.BeginAsync(CancellationToken.None);
        Assert.Equal(1, await session.ValueAsync("select 1"));
        await session.CommitAsync(CancellationToken.None);

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(busy), error => Assert.Equal(SqlStates.QueryCanceled, error));
    }

    [Fact]
    public async Task Those_that_wait_for_a_turn_are_stopped_as_those_that_compute()
    {
        using var stop = new CancellationTokenSource();
        await using var test = await TestEngine.StartAsync(change: options => options with { Threads = 1 });
        var busy = Enumerable.Range(0, Many).Select(_ => FailureAsync(Endless, stop.Token, test)).ToArray();
        await using var session = await test.SessionAsync();

        // Statements without a table, and what is the session's own, pass those that wait.
        Assert.Equal(1, await session.ValueAsync("select 1"));
        await session.SetTimeZoneAsync("Europe/Berlin", CancellationToken.None);
        await stop.CancelAsync();

        Assert.All(await Task.WhenAll(busy), error => Assert.Equal(SqlStates.QueryCanceled, error));
        Assert.Equal(3L, await session.ValueAsync("select count(*) from numbers"));
    }

    private async Task<string> FailureAsync(string sql, CancellationToken stop, TestEngine? test = null)
    {
        var options = new EngineSessionOptions("ann", Interlocked.Increment(ref _processId), "UTC");
        await using var session = await (test ?? fixture.Test).Engine.OpenSessionAsync(options, CancellationToken.None);
        await using var query = await session.PrepareAsync(new QueryText(sql, []), CancellationToken.None);
        return (await Assert.ThrowsAsync<PgErrorException>(async () => await query.OpenAsync([], stop))).Error.SqlState;
    }
}
