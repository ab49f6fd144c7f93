using Sluice.Server.Tests.Sessions;
using Sluice.Testing.Engine;
using Sluice.Testing.Wire;

namespace Sluice.Server.Tests.Queries;

public sealed class ConstantStatementTests
{
    private static FakeEngine Engine => new FakeEngine()
        .On("select n", FakeStatement.Counting(3) with { IsConstant = true })
        .On("select m", FakeStatement.Counting(1));

    [Fact]
    public async Task The_engine_plans_it_once()
    {
        await using var session = await RunningSession.StartAsync(Engine);
        var first = await session.QueryAsync("select n");
        Assert.Equal(first, await session.QueryAsync("select n"));
        Assert.Equal(1, session.Engine.Calls.Count(call => call == "prepare select n"));
        Assert.Equal(0, session.Engine.OpenCursors);
    }

    [Fact]
    public async Task It_begins_no_transaction_of_the_engine()
    {
        await using var session = await RunningSession.StartAsync(Engine);
        await session.QueryAsync("select n");
        Assert.Equal("ReadyForQuery T", (await session.QueryAsync("begin; select n"))[^1]);
        Assert.DoesNotContain("begin", session.Engine.Calls);
        await session.QueryAsync("select m");
        Assert.Contains("begin", session.Engine.Calls);
        Assert.Equal("ReadyForQuery I", (await session.QueryAsync("commit"))[^1]);
    }

    [Fact]
    public async Task A_failed_transaction_refuses_it()
    {
        await using var session = await RunningSession.StartAsync(Engine);
        await session.QueryAsync("select n");
        await session.ExtendedAsync(Frontend.Parse("s", "select n"));
        await session.QueryAsync("begin");
        await session.QueryAsync("nonsense");
        Assert.Contains("25P02", (await session.QueryAsync("select n"))[0], StringComparison.Ordinal);
        Assert.Contains("25P02", (await session.ExtendedAsync(Frontend.Bind("", "s"), Frontend.Execute("", 0)))[0], StringComparison.Ordinal);
        Assert.Equal("ReadyForQuery I", (await session.QueryAsync("rollback"))[^1]);
    }

    [Fact]
    public async Task Portals_over_it_are_suspended_and_go_on_apart()
    {
        await using var session = await RunningSession.StartAsync(Engine);
        await session.QueryAsync("select n");
        Assert.Equal(
            [
                "ParseComplete", "BindComplete", "BindComplete", "DataRow \"0\"", "PortalSuspended", "DataRow \"0\"", "DataRow \"1\"",
                "PortalSuspended", "DataRow \"1\"", "DataRow \"2\"", "CommandComplete \"SELECT 2\"", "ReadyForQuery I",
            ],
            await session.ExtendedAsync(
                Frontend.Parse("s", "select n"), Frontend.Bind("p", "s"), Frontend.Bind("q", "s"),
                Frontend.Execute("p", 1), Frontend.Execute("q", 2), Frontend.Execute("p", 0)));
    }

    [Fact]
    public async Task A_cursor_reads_it()
    {
        await using var session = await RunningSession.StartAsync(Engine);
        await session.QueryAsync("select n");
        await session.QueryAsync("begin; declare c cursor with hold for select n");
        Assert.Contains("DataRow \"0\"", await session.QueryAsync("fetch c"));
        await session.QueryAsync("commit");
        Assert.Contains("DataRow \"1\"", await session.QueryAsync("fetch c"));
    }

    [Fact]
    public async Task Explain_asks_the_engine()
    {
        await using var session = await RunningSession.StartAsync(Engine);
        await session.QueryAsync("select n");
        await session.QueryAsync("explain select n");
        Assert.Contains("explain select n", session.Engine.Calls);
    }

    [Fact]
    public async Task Declared_parameters_are_the_engines_to_judge()
    {
        await using var session = await RunningSession.StartAsync(Engine);
        await session.QueryAsync("select n");
        await session.ExtendedAsync(Frontend.Parse("", "select n", 23));
        Assert.Equal(2, session.Engine.Calls.Count(call => call == "prepare select n"));
    }
}
