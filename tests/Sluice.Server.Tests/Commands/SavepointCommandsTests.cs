using Sluice.Protocol.Errors;
using Sluice.Server.Tests.Sessions;
using Sluice.Testing.Engine;

namespace Sluice.Server.Tests.Commands;

public sealed class SavepointCommandsTests
{
    private static readonly PgError Broken = PgError.Error(SqlStates.DivisionByZero, "division by zero");

    private static FakeEngine Engine() => new FakeEngine()
        .On("select n", FakeStatement.Counting(1))
        .On("select broken", FakeStatement.Counting(1) with { OpenError = Broken })
        .On("insert into t values (1)", FakeStatement.Command(1))
        .On("SELECT 1", FakeStatement.Counting(1));

    [Fact]
    public async Task What_was_only_read_is_rolled_back_by_beginning_again()
    {
        await using var session = await RunningSession.StartAsync(Engine());
        await session.QueryAsync("begin; select n; savepoint a; select n; select broken");
        Assert.Equal(["CommandComplete \"ROLLBACK\"", "ReadyForQuery T"], await session.QueryAsync("rollback to a"));
        await session.QueryAsync("select n; commit");
        Assert.Equal(["begin", "rollback", "begin", "commit"], Transactions(session));
    }

    [Fact]
    public async Task An_engine_that_ran_nothing_is_not_asked()
    {
        await using var session = await RunningSession.StartAsync(Engine());
        await session.QueryAsync("begin; savepoint a; set work_mem = '8MB'");
        Assert.Equal("ReadyForQuery T", (await session.QueryAsync("rollback to a; commit; begin"))[^1]);
        Assert.Equal("DataRow \"4MB\"", (await session.QueryAsync("show work_mem"))[1]);
        Assert.Empty(Transactions(session));
    }

    [Fact]
    public async Task What_was_written_since_is_refused_and_the_block_stays_failed()
    {
        await using var session = await RunningSession.StartAsync(Engine());
        await session.QueryAsync("begin; savepoint a; insert into t values (1)");
        var answer = await session.QueryAsync("rollback to a");
        Assert.Contains("0A000", answer[0], StringComparison.Ordinal);
        Assert.Equal("ReadyForQuery E", answer[^1]);
        Assert.Contains("0A000", (await session.QueryAsync("rollback to a"))[0], StringComparison.Ordinal);
        Assert.Equal(["CommandComplete \"ROLLBACK\"", "ReadyForQuery I"], await session.QueryAsync("commit"));
        Assert.Equal(["begin", "rollback"], Transactions(session));
    }

    [Fact]
    public async Task What_was_written_before_stays_where_the_engine_kept_it()
    {
        await using var session = await RunningSession.StartAsync(Engine());
        await session.QueryAsync("begin; insert into t values (1); savepoint a; select broken");
        Assert.Equal("ReadyForQuery T", (await session.QueryAsync("rollback to a"))[^1]);
        await session.QueryAsync("commit");
        Assert.Equal(["begin", "commit"], Transactions(session));
    }

    [Fact]
    public async Task What_was_written_before_and_is_lost_cannot_be_gone_back_to()
    {
        var engine = Engine().On("SELECT 1", FakeStatement.Counting(1) with { OpenError = PgError.Error(SqlStates.InFailedSqlTransaction, "aborted") });
        await using var session = await RunningSession.StartAsync(engine);
        await session.QueryAsync("begin; insert into t values (1); savepoint a; select broken");
        var answer = await session.QueryAsync("rollback to a");
        Assert.Contains("0A000", answer[0], StringComparison.Ordinal);
        Assert.Equal("ReadyForQuery E", answer[^1]);
    }

    [Fact]
    public async Task The_newest_of_a_name_counts_and_release_forgets_those_after_it()
    {
        await using var session = await RunningSession.StartAsync(Engine());
        await session.QueryAsync("begin; savepoint a; savepoint b; savepoint a; release a; release a");
        Assert.Contains("3B001", (await session.QueryAsync("rollback to b"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pool_of_savepoints_ends_with_its_block()
    {
        await using var session = await RunningSession.StartAsync(Engine());
        await session.QueryAsync("begin; savepoint a; commit; begin");
        Assert.Contains("3B001", (await session.QueryAsync("release a"))[0], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Transactions(RunningSession session) =>
        session.Engine.Calls.Where(call => call is "begin" or "commit" or "rollback");
}
