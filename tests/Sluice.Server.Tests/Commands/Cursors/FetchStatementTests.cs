using Sluice.Protocol.Errors;
using Sluice.Server.Tests.Sessions;
using Sluice.Testing.Engine;
using Sluice.Testing.Wire;

namespace Sluice.Server.Tests.Commands.Cursors;

public sealed class FetchStatementTests
{
    private static FakeEngine Engine() => new FakeEngine()
        .On("select n", FakeStatement.Counting(10_000))
        .On("select broken", FakeStatement.Counting(5) with { RowError = PgError.Error(SqlStates.DivisionByZero, "division by zero"), ErrorAtRow = 2 })
        .On("insert into t values (1)", FakeStatement.Command(1));

    [Fact]
    public async Task Nothing_runs_before_the_first_fetch_and_only_what_is_fetched_is_read()
    {
        await using var session = await RunningSession.StartAsync(Engine());
        await session.QueryAsync("begin; declare c cursor for select n");
        Assert.DoesNotContain("run select n", session.Engine.Calls);
        Assert.Equal("CommandComplete \"FETCH 5000\"", (await session.QueryAsync("fetch 5000 c"))[^2]);
        Assert.Equal("DataRow \"5009\"", (await session.QueryAsync("fetch relative 10 c"))[1]);
        Assert.Equal("CommandComplete \"MOVE 4990\"", (await session.QueryAsync("move all c"))[^2]);
        Assert.Equal(0, session.Engine.OpenCursors);
        await session.QueryAsync("commit");
        Assert.Contains("dispose query select n", session.Engine.Calls);
    }

    [Fact]
    public async Task A_write_starts_what_was_declared_before_it()
    {
        await using var session = await RunningSession.StartAsync(Engine());
        await session.QueryAsync("begin; declare c cursor for select n; insert into t values (1)");
        Assert.True(Array.IndexOf([.. session.Engine.Calls], "run select n") < Array.IndexOf([.. session.Engine.Calls], "run insert into t values (1)"));
        Assert.Contains("run select n", session.Engine.Calls);
    }

    [Fact]
    public async Task A_cursor_with_hold_that_fails_goes_on_failing_and_can_be_closed()
    {
        await using var session = await RunningSession.StartAsync(Engine());
        await session.QueryAsync("declare c cursor with hold for select broken");
        Assert.Contains(await session.QueryAsync("fetch all c"), line => line.Contains("22012", StringComparison.Ordinal));
        Assert.Contains(await session.QueryAsync("fetch all c"), line => line.Contains("22012", StringComparison.Ordinal));
        Assert.Equal("CommandComplete \"CLOSE CURSOR\"", (await session.QueryAsync("close c"))[0]);
        Assert.Equal(0, session.Engine.OpenCursors);
    }

    [Theory]
    [InlineData("declare c scroll cursor with hold for select n", "0A000")]
    [InlineData("declare c cursor with hold for insert into t values (1)", "0A000")]
    [InlineData("declare c cursor with hold for drop table t", "42601")]
    [InlineData("fetch c", "34000")]
    [InlineData("move c", "34000")]
    public async Task Wrong_uses_are_refused(string sql, string state)
    {
        await using var session = await RunningSession.StartAsync(Engine());
        Assert.Contains(state, (await session.QueryAsync(sql))[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fetch prior c")]
    [InlineData("fetch backward all c")]
    [InlineData("fetch last c")]
    [InlineData("fetch first c")]
    [InlineData("fetch absolute 2 c")]
    [InlineData("fetch relative -1 c")]
    [InlineData("fetch 0 c")]
    [InlineData("move backward c")]
    public async Task Only_forward_is_read(string sql)
    {
        await using var session = await RunningSession.StartAsync(Engine());
        await session.QueryAsync("begin; declare c cursor for select n; fetch 2 c");
        Assert.Contains("55000", (await session.QueryAsync(sql))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_portal_that_fetches_from_itself_is_refused()
    {
        await using var session = await RunningSession.StartAsync(Engine());
        await session.QueryAsync("begin; declare c cursor for select n");
        await session.ExtendedAsync(Frontend.Parse("f", "fetch c"));
        await session.QueryAsync("close c");
        var answer = await session.ExtendedAsync(Frontend.Bind("c", "f"), Frontend.Execute("c", 0));
        Assert.Contains(answer, line => line.Contains("55000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cursor_can_be_cancelled_while_it_is_fetched()
    {
        var engine = new FakeEngine().On("select slow", FakeStatement.Hanging(HangPoint.NextBatch));
        await using var session = await RunningSession.StartAsync(engine);
        await session.QueryAsync("begin; declare c cursor for select slow; set statement_timeout = 50");
        Assert.Contains(await session.QueryAsync("fetch c"), line => line.Contains("57014", StringComparison.Ordinal));
    }
}
