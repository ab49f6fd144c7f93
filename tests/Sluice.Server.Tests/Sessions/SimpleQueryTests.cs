using Sluice.Protocol.Errors;
using Sluice.Testing.Engine;

namespace Sluice.Server.Tests.Sessions;

public sealed class SimpleQueryTests
{
    private static readonly FakeStatement Failing = FakeStatement.Counting(1) with { OpenError = PgError.Error(SqlStates.DivisionByZero, "division by zero") };

    [Fact]
    public async Task Rows_are_described_sent_and_counted()
    {
        await using var session = await RunningSession.StartAsync(new FakeEngine().On("select n", FakeStatement.Counting(2)));
        Assert.Equal(
            ["RowDescription \"n\" int8 text", "DataRow \"0\"", "DataRow \"1\"", "CommandComplete \"SELECT 2\"", "ReadyForQuery I"],
            await session.QueryAsync("select n"));
        Assert.Equal(0, session.Engine.OpenCursors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ;; ")]
    [InlineData("-- only a remark")]
    public async Task Nothing_to_do_is_an_empty_query(string sql)
    {
        await using var session = await RunningSession.StartAsync(new FakeEngine());
        Assert.Equal(["EmptyQueryResponse", "ReadyForQuery I"], await session.QueryAsync(sql));
        Assert.Empty(session.Engine.Calls);
    }

    [Fact]
    public async Task Statements_after_an_error_do_not_run_and_what_was_changed_is_undone()
    {
        var engine = new FakeEngine()
            .On("insert into t values (1)", FakeStatement.Command(1)).On("select bad", Failing).On("select n", FakeStatement.Counting(1));
        await using var session = await RunningSession.StartAsync(engine);
        var answer = await session.QueryAsync("insert into t values (1); select bad; select n");
        Assert.Equal("CommandComplete \"INSERT 0 1\"", answer[0]);
        Assert.Contains("22012", answer[^2], StringComparison.Ordinal);
        Assert.Equal("ReadyForQuery I", answer[^1]);
        Assert.Contains("begin", engine.Calls);
        Assert.Contains("rollback", engine.Calls);
        Assert.DoesNotContain("run select n", engine.Calls);
    }

    [Fact]
    public async Task Several_statements_that_change_something_commit_together()
    {
        var engine = new FakeEngine()
            .On("insert into t values (1)", FakeStatement.Command(1)).On("insert into t values (2)", FakeStatement.Command(1));
        await using var session = await RunningSession.StartAsync(engine);
        await session.QueryAsync("insert into t values (1); insert into t values (2)");
        Assert.Equal(1, engine.Calls.Count(call => call == "begin"));
        Assert.Equal(1, engine.Calls.Count(call => call == "commit"));
    }

    [Fact]
    public async Task One_statement_alone_is_left_to_the_engines_own_commit()
    {
        var engine = new FakeEngine().On("insert into t values (1)", FakeStatement.Command(1));
        await using var session = await RunningSession.StartAsync(engine);
        await session.QueryAsync("insert into t values (1)");
        Assert.DoesNotContain("begin", engine.Calls);
    }

    [Fact]
    public async Task An_error_between_rows_does_not_look_like_their_end()
    {
        var broken = FakeStatement.Counting(10) with { RowError = PgError.Error(SqlStates.InvalidTextRepresentation, "bad row"), ErrorAtRow = 3 };
        await using var session = await RunningSession.StartAsync(new FakeEngine().On("select n", broken));
        var answer = await session.QueryAsync("select n");
        Assert.Equal(3, answer.Count(line => line.StartsWith("DataRow", StringComparison.Ordinal)));
        Assert.DoesNotContain(answer, line => line.StartsWith("CommandComplete", StringComparison.Ordinal));
        Assert.Contains("22P02", answer[^2], StringComparison.Ordinal);
        Assert.Equal(0, session.Engine.OpenCursors);
    }

    [Fact]
    public async Task The_engine_is_not_opened_for_what_the_session_answers_itself()
    {
        await using var session = await RunningSession.StartAsync(new FakeEngine());
        await session.QueryAsync("set application_name = 'x'; begin; show application_name; commit");
        Assert.Empty(session.Engine.Calls);
    }

    [Fact]
    public async Task A_position_counts_from_the_start_of_all_that_was_sent()
    {
        var wrong = FakeStatement.Command() with { PrepareError = PgError.Error(SqlStates.UndefinedColumn, "no such column") with { Position = 8 } };
        var engine = new FakeEngine().On("select n", FakeStatement.Counting(1)).On("select x", wrong);
        await using var session = await RunningSession.StartAsync(engine);
        var answer = await session.QueryAsync("select n; select x");
        Assert.Contains("position=18", answer[^2], StringComparison.Ordinal);
    }
}
