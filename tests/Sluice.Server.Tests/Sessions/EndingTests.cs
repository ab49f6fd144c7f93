using Sluice.Protocol.Errors;
using Sluice.Testing.Engine;
using Sluice.Testing.Wire;

namespace Sluice.Server.Tests.Sessions;

/// <summary>What must hold when things end in an unusual order.</summary>
public sealed class EndingTests
{
    private static FakeEngine Engine() => new FakeEngine().On("select n", FakeStatement.Counting(1)).On("select m", FakeStatement.Counting(2));

    [Fact]
    public async Task A_portal_outlives_the_statement_it_was_bound_from()
    {
        await using var session = await RunningSession.StartAsync(Engine());
        var closed = await session.ExtendedAsync(
            Frontend.Parse("a", "select n"), Frontend.Bind("p", "a"), Frontend.Close('S', "a"), Frontend.Execute("p"));
        Assert.Equal("CommandComplete \"SELECT 1\"", closed[^2]);
        var replaced = await session.ExtendedAsync(
            Frontend.Parse("", "select n"), Frontend.Bind("p", ""), Frontend.Parse("", "select m"), Frontend.Bind("q", ""),
            Frontend.Execute("p"), Frontend.Execute("q"));
        Assert.Equal(["CommandComplete \"SELECT 1\"", "CommandComplete \"SELECT 2\""], replaced.Where(line => line.StartsWith("Command", StringComparison.Ordinal)));
        Assert.Equal(3, session.Engine.Calls.Count(call => call.StartsWith("dispose query", StringComparison.Ordinal)) + 1);
    }

    [Fact]
    public async Task A_zone_the_engine_cannot_follow_is_refused_when_it_is_set()
    {
        await using var session = await RunningSession.StartAsync(Engine());
        Assert.Contains("22023", (await session.QueryAsync("set timezone = 'Antarctica/Troll'"))[0], StringComparison.Ordinal);
        Assert.Equal("CommandComplete \"SELECT 1\"", (await session.QueryAsync("select n"))[^2]);
        Assert.DoesNotContain("time zone Antarctica/Troll", session.Engine.Calls);
    }

    [Fact]
    public async Task A_transaction_ends_before_anything_else_is_told_to_the_engine()
    {
        await using var session = await RunningSession.StartAsync(Engine());
        await session.QueryAsync("begin; select n");
        await session.QueryAsync("set timezone = 'Europe/Berlin'; commit");
        var calls = session.Engine.Calls.ToList();
        Assert.Contains("commit", calls);
        Assert.DoesNotContain("time zone Europe/Berlin", calls);
        await session.QueryAsync("select n");
        Assert.Contains("time zone Europe/Berlin", session.Engine.Calls);
    }

    [Fact]
    public async Task A_commit_that_fails_keeps_no_setting()
    {
        var engine = Engine();
        engine.CommitError = PgError.Error("40001", "could not serialize access");
        await using var session = await RunningSession.StartAsync(engine);
        await session.QueryAsync("begin; select n; set extra_float_digits = 3");
        Assert.Contains("40001", (await session.QueryAsync("commit"))[0], StringComparison.Ordinal);
        Assert.Equal("DataRow \"1\"", (await session.QueryAsync("show extra_float_digits"))[1]);
    }

    [Fact]
    public async Task A_failed_parse_leaves_no_unnamed_statement_and_an_empty_portal_stays_empty()
    {
        await using var session = await RunningSession.StartAsync(Engine());
        await session.ExtendedAsync(Frontend.Parse("", "select n"));
        await session.ExtendedAsync(Frontend.Parse("", "nonsense"));
        Assert.Contains("26000", (await session.ExtendedAsync(Frontend.Bind("", "")))[0], StringComparison.Ordinal);
        var empty = await session.ExtendedAsync(Frontend.Parse("", ""), Frontend.Bind("", ""), Frontend.Execute(""), Frontend.Execute(""));
        Assert.Equal(["EmptyQueryResponse", "EmptyQueryResponse"], empty[2..4]);
    }

    [Fact]
    public async Task In_a_failed_transaction_a_statement_with_rows_is_not_described()
    {
        await using var session = await RunningSession.StartAsync(Engine());
        await session.ExtendedAsync(Frontend.Parse("s", "select n"));
        await session.QueryAsync("begin");
        await session.QueryAsync("nonsense");
        Assert.Contains("25P02", (await session.ExtendedAsync(Frontend.Describe('S', "s")))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_columns_than_the_protocol_can_count_are_refused_whole()
    {
        var wide = FakeStatement.Table([.. Enumerable.Range(0, short.MaxValue + 1).Select(i => ($"c{i}", ArrayVector.Texts("x")))]);
        await using var session = await RunningSession.StartAsync(Engine().On("select wide", wide));
        var answer = await session.QueryAsync("select wide");
        Assert.Contains("54011", answer[0], StringComparison.Ordinal);
        Assert.Equal("CommandComplete \"SELECT 1\"", (await session.QueryAsync("select n"))[^2]);
    }

    [Fact]
    public async Task Chaining_needs_a_block()
    {
        await using var session = await RunningSession.StartAsync(Engine());
        Assert.Contains("ErrorResponse ERROR 25P01", (await session.QueryAsync("commit and chain"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_statement_of_a_query_has_its_own_time()
    {
        var engine = Engine().On("select hang", FakeStatement.Counting(1) with { Hangs = HangPoint.NextBatch });
        await using var session = await RunningSession.StartAsync(engine);
        Assert.Contains("statement timeout", (await session.QueryAsync("set statement_timeout = '50ms'; select hang"))[^2], StringComparison.Ordinal);
    }
}
