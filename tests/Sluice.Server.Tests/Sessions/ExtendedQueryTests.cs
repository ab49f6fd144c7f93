using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;
using Sluice.Testing.Engine;
using Sluice.Testing.Wire;

namespace Sluice.Server.Tests.Sessions;

public sealed class ExtendedQueryTests
{
    [Fact]
    public async Task Describe_runs_nothing()
    {
        var engine = new FakeEngine().On("select n", FakeStatement.Counting(3));
        await using var session = await RunningSession.StartAsync(engine);
        Assert.Equal(
            ["ParseComplete", "ParameterDescription", "RowDescription \"n\" int8 text", "ReadyForQuery I"],
            await session.ExtendedAsync(Frontend.Parse("s", "select n"), Frontend.Describe('S', "s")));
        Assert.DoesNotContain("run select n", engine.Calls);
    }

    [Fact]
    public async Task A_row_limit_suspends_a_portal_and_the_next_execute_goes_on()
    {
        await using var session = await RunningSession.StartAsync(new FakeEngine().On("select n", FakeStatement.Counting(3)));
        Assert.Equal(
            [
                "ParseComplete", "BindComplete", "DataRow \"0\"", "DataRow \"1\"", "PortalSuspended",
                "DataRow \"2\"", "CommandComplete \"SELECT 1\"", "ReadyForQuery I",
            ],
            await session.ExtendedAsync(
                Frontend.Parse("", "select n"), Frontend.Bind("", ""), Frontend.Execute("", 2), Frontend.Execute("", 2)));
        Assert.Equal(0, session.Engine.OpenCursors);
    }

    [Fact]
    public async Task A_suspended_portal_ends_with_its_implicit_transaction()
    {
        await using var session = await RunningSession.StartAsync(new FakeEngine().On("select n", FakeStatement.Counting(3)));
        await session.ExtendedAsync(Frontend.Parse("", "select n"), Frontend.Bind("p", ""), Frontend.Execute("p", 1));
        Assert.Equal(0, session.Engine.OpenCursors);
        var answer = await session.ExtendedAsync(Frontend.Execute("p", 1));
        Assert.Contains("34000", answer[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_portal_lives_on_in_a_transaction_block()
    {
        await using var session = await RunningSession.StartAsync(new FakeEngine().On("select n", FakeStatement.Counting(2)));
        await session.QueryAsync("begin");
        await session.ExtendedAsync(Frontend.Parse("", "select n"), Frontend.Bind("p", ""), Frontend.Execute("p", 1));
        Assert.Equal(["DataRow \"1\"", "PortalSuspended", "ReadyForQuery T"], await session.ExtendedAsync(Frontend.Execute("p", 1)));
        Assert.Equal("ReadyForQuery I", (await session.QueryAsync("commit"))[^1]);
        Assert.Equal(0, session.Engine.OpenCursors);
    }

    [Fact]
    public async Task After_an_error_everything_is_passed_over_until_sync()
    {
        var engine = new FakeEngine().On("select n", FakeStatement.Counting(1));
        await using var session = await RunningSession.StartAsync(engine);
        var answer = await session.ExtendedAsync(
            Frontend.Parse("", "nonsense"), Frontend.Parse("s", "select n"), Frontend.Bind("", "s"), Frontend.Execute("", 0));
        Assert.Equal(2, answer.Length);
        Assert.Contains("42601", answer[0], StringComparison.Ordinal);
        Assert.DoesNotContain("prepare select n", engine.Calls);
        Assert.Equal("ParseComplete", (await session.ExtendedAsync(Frontend.Parse("s", "select n")))[0]);
    }

    [Fact]
    public async Task Wrong_names_and_counts_are_told_apart()
    {
        var engine = new FakeEngine().On("select n", FakeStatement.Counting(1)).On("echo", FakeStatement.Echo(PgTypes.Int4));
        await using var session = await RunningSession.StartAsync(engine);
        Assert.Contains("26000", (await session.ExtendedAsync(Frontend.Bind("", "missing")))[0], StringComparison.Ordinal);
        Assert.Contains("34000", (await session.ExtendedAsync(Frontend.Describe('P', "missing")))[0], StringComparison.Ordinal);
        Assert.Equal("CloseComplete", (await session.ExtendedAsync(Frontend.Close('S', "missing")))[0]);
        await session.ExtendedAsync(Frontend.Parse("s", "select n"));
        Assert.Contains("42P05", (await session.ExtendedAsync(Frontend.Parse("s", "select n")))[0], StringComparison.Ordinal);
        await session.ExtendedAsync(Frontend.Parse("e", "echo"));
        Assert.Contains("08P01", (await session.ExtendedAsync(Frontend.Bind("", "e")))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_commands_do_not_fit_one_statement()
    {
        await using var session = await RunningSession.StartAsync(new FakeEngine());
        var answer = await session.ExtendedAsync(Frontend.Parse("", "select 1; select 2"));
        Assert.Contains("cannot insert multiple commands into a prepared statement", answer[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_pipeline_changed_is_undone_when_a_later_part_fails()
    {
        var failing = FakeStatement.Counting(1) with { OpenError = PgError.Error(SqlStates.DivisionByZero, "division by zero") };
        var engine = new FakeEngine().On("insert into t values (1)", FakeStatement.Command(1)).On("select bad", failing);
        await using var session = await RunningSession.StartAsync(engine);
        await session.ExtendedAsync(
            Frontend.Parse("", "insert into t values (1)"), Frontend.Bind("", ""), Frontend.Execute("", 0),
            Frontend.Parse("", "select bad"), Frontend.Bind("", ""), Frontend.Execute("", 0));
        Assert.Contains("rollback", engine.Calls);
        Assert.DoesNotContain("commit", engine.Calls);
    }

    [Fact]
    public async Task A_finished_portal_gives_no_more_rows_and_a_command_runs_once()
    {
        var engine = new FakeEngine().On("select n", FakeStatement.Counting(1)).On("insert into t values (1)", FakeStatement.Command(1));
        await using var session = await RunningSession.StartAsync(engine);
        var rows = await session.ExtendedAsync(
            Frontend.Parse("", "select n"), Frontend.Bind("", ""), Frontend.Execute("", 0), Frontend.Execute("", 0));
        Assert.Equal("CommandComplete \"SELECT 0\"", rows[^2]);
        var command = await session.ExtendedAsync(
            Frontend.Parse("", "insert into t values (1)"), Frontend.Bind("", ""), Frontend.Execute("", 0), Frontend.Execute("", 0));
        Assert.Contains("55000", command[^2], StringComparison.Ordinal);
    }
}
