using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Engine.Relations;
using Sluice.Engine.Types;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Tests.Functions.Server;

public sealed class ServerFunctionTests
{
    private static readonly SystemFunction WhoAsks = new("who_asks", [], TypeKind.Int32, (caller, _) => caller);

    private static readonly SystemFunction Describe = new(
        "tell", [TypeKind.Text, TypeKind.Int64, TypeKind.Bool], TypeKind.Text, (_, args) => string.Join("|", args.Select(value => value ?? "null")));

    private static readonly SystemFunction Describe1 = new("tell", [TypeKind.Text], TypeKind.Text, (_, args) => args[0] is null ? null : $"<{args[0]}>");

    private static readonly SystemFunction Fails = new(
        "fails", [], TypeKind.Text, (_, _) => throw (PgError.Error(SqlStates.UndefinedObject, "unrecognized parameter") with { Hint = "Look." }).ToException());

    private static readonly SystemFunction Breaks = new("breaks", [], TypeKind.Text, (_, _) => throw new InvalidOperationException("/secret/path"));

    [Fact]
    public async Task Each_session_asks_in_its_own_name()
    {
        await using var test = await StartAsync();
        await using var first = await test.SessionAsync();
        await using var second = await test.Engine.OpenSessionAsync(new EngineSessionOptions("bob", 4712, "UTC"), CancellationToken.None);
        Assert.Equal(4712, await second.ValueAsync("select who_asks()"));
        Assert.Equal(4711, await first.ValueAsync("select who_asks()"));
        Assert.Equal(4711, await first.ValueAsync("select max(w) from (select who_asks() as w from range(5000)) r where w = who_asks()"));
    }

    [Theory]
    [InlineData("select tell('ü', 5, true)", "ü|5|True")]
    [InlineData("select tell(null, null, null)", "null|null|null")]
    [InlineData("select tell('x')", "<x>")]
    [InlineData("select tell(null::varchar)", null)]
    public async Task Overloads_take_their_values_and_nulls(string sql, string? expected)
    {
        await using var test = await StartAsync();
        await using var session = await test.SessionAsync();
        Assert.Equal(expected, await session.ValueAsync(sql));
    }

    [Fact]
    public async Task Its_error_is_the_statements_error()
    {
        await using var test = await StartAsync();
        await using var session = await test.SessionAsync();
        var error = await session.ErrorAsync("select fails()");
        Assert.Equal((SqlStates.UndefinedObject, "unrecognized parameter", "Look."), (error.SqlState, error.Message, error.Hint));
        Assert.Equal(SqlStates.InternalError, (await session.ErrorAsync("select breaks()")).SqlState);
        Assert.DoesNotContain("secret", (await session.ErrorAsync("select breaks()")).Message, StringComparison.Ordinal);
        Assert.Equal(4711, await session.ValueAsync("select who_asks()"));
    }

    [Fact]
    public async Task It_is_asked_anew_by_each_run_of_a_plan()
    {
        var calls = 0;
        await using var test = await StartAsync(new SystemFunction("counted", [], TypeKind.Int32, (_, _) => Interlocked.Increment(ref calls)));
        await using var session = await test.SessionAsync();
        await using var query = await session.PrepareAsync(new QueryText("select counted()", []), CancellationToken.None);
        for (var run = 1; run <= 3; run++)
        {
            await using var cursor = await query.OpenAsync([], CancellationToken.None);
            Assert.Equal(run, Assert.Single(Assert.Single(await cursor.RestAsync())));
        }
    }

    private static Task<TestEngine> StartAsync(params SystemFunction[] more) =>
        TestEngine.StartAsync(change: options => options with { SystemFunctions = [.. options.SystemFunctions, WhoAsks, Describe, Describe1, Fails, Breaks, .. more] });
}
