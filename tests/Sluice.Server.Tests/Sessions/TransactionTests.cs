using Sluice.Protocol.Errors;
using Sluice.Testing.Engine;

namespace Sluice.Server.Tests.Sessions;

public sealed class TransactionTests
{
    [Fact]
    public async Task A_failed_block_takes_nothing_but_its_end()
    {
        var engine = new FakeEngine().On("select n", FakeStatement.Counting(1));
        await using var session = await RunningSession.StartAsync(engine);
        Assert.Equal("ReadyForQuery T", (await session.QueryAsync("begin"))[^1]);
        Assert.Equal("ReadyForQuery E", (await session.QueryAsync("nonsense"))[^1]);
        Assert.Contains("25P02", (await session.QueryAsync("select n"))[0], StringComparison.Ordinal);
        Assert.Equal(["CommandComplete \"ROLLBACK\"", "ReadyForQuery I"], await session.QueryAsync("commit"));
        Assert.Equal("ReadyForQuery I", (await session.QueryAsync("select n"))[^1]);
    }

    [Fact]
    public async Task The_engines_transaction_begins_with_the_first_statement_that_needs_it()
    {
        var engine = new FakeEngine().On("select n", FakeStatement.Counting(1));
        await using var session = await RunningSession.StartAsync(engine);
        await session.QueryAsync("begin");
        Assert.Empty(engine.Calls);
        await session.QueryAsync("select n");
        await session.QueryAsync("select n");
        await session.QueryAsync("commit");
        Assert.Equal(["begin", "commit"], engine.Calls.Where(call => call is "begin" or "commit" or "rollback"));
    }

    [Fact]
    public async Task Beginning_twice_and_ending_nothing_are_warnings()
    {
        await using var session = await RunningSession.StartAsync(new FakeEngine());
        Assert.Contains("25P01", (await session.QueryAsync("commit"))[0], StringComparison.Ordinal);
        await session.QueryAsync("begin");
        Assert.Contains("25001", (await session.QueryAsync("begin"))[0], StringComparison.Ordinal);
        Assert.Equal("ReadyForQuery T", (await session.QueryAsync("commit and chain"))[^1]);
    }

    [Fact]
    public async Task Settings_follow_their_transaction()
    {
        await using var session = await RunningSession.StartAsync(new FakeEngine());
        await session.QueryAsync("begin");
        await session.QueryAsync("set extra_float_digits = 3");
        await session.QueryAsync("rollback");
        Assert.Equal("DataRow \"1\"", (await session.QueryAsync("show extra_float_digits"))[1]);
        await session.QueryAsync("begin; set local extra_float_digits = 2");
        Assert.Equal("DataRow \"2\"", (await session.QueryAsync("show extra_float_digits"))[1]);
        await session.QueryAsync("commit");
        Assert.Equal("DataRow \"1\"", (await session.QueryAsync("show extra_float_digits"))[1]);
    }

    [Fact]
    public async Task A_commit_the_engine_refuses_is_told_and_leaves_no_transaction()
    {
        var engine = new FakeEngine { CommitError = PgError.Error("40001", "could not serialize access") }.On("insert into t values (1)", FakeStatement.Command(1));
        await using var session = await RunningSession.StartAsync(engine);
        await session.QueryAsync("begin");
        await session.QueryAsync("insert into t values (1)");
        var answer = await session.QueryAsync("commit");
        Assert.Contains("40001", answer[0], StringComparison.Ordinal);
        Assert.Equal("ReadyForQuery I", answer[^1]);
    }

    [Fact]
    public async Task A_changed_parameter_is_reported_before_ready()
    {
        await using var session = await RunningSession.StartAsync(new FakeEngine());
        Assert.Contains("ParameterStatus \"application_name\" \"me\"", await session.QueryAsync("set application_name = 'me'"));
    }
}
