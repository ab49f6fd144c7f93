using Sluice.Engine.Types;
using Sluice.Protocol.Types;
using Sluice.Server.Tests.Sessions;
using Sluice.Testing.Engine;
using Sluice.Testing.Wire;

namespace Sluice.Server.Tests.Commands.Prepared;

public sealed class ExecuteStatementTests
{
    private static FakeEngine Engine() => new FakeEngine()
        .On("echo", FakeStatement.Echo(PgTypes.Int4, PgTypes.Text, PgTypes.Numeric))
        .On("SELECT(1 + 1)::integer", FakeStatement.Table(("x", ArrayVector.Of(TypeKind.Int32, [2]))))
        .On("SELECT(now())::text", FakeStatement.Table(("x", ArrayVector.Texts("today"))))
        .On("SELECT(f())", FakeStatement.Table(("x", ArrayVector.Texts("12.345"))))
        .On("SELECT(nothing())::integer", FakeStatement.Table(("x", ArrayVector.Texts((string?)null))))
        .On("select n", FakeStatement.Counting(3));


    [Fact]
    public async Task Constants_are_read_as_parameters_are_and_the_rest_is_the_engines()
    {
        await using var session = await RunningSession.StartAsync(Engine());
        // The engine's dialect alone knows this text; it is prepared all the same.
        await session.ExtendedAsync(Frontend.Parse("p", "echo"));
        Assert.StartsWith("DataRow \"7\" \"it's\" \"Numeric { Unscaled = 15,", Row(await session.QueryAsync("execute p(7, 'it''s', '1.5')")), StringComparison.Ordinal);
        Assert.StartsWith("DataRow \"2\" \"today\" \"Numeric { Unscaled = 12345,", Row(await session.QueryAsync("execute p(1 + 1, now(), f())")), StringComparison.Ordinal);
        Assert.Equal("DataRow NULL NULL NULL", Row(await session.QueryAsync("execute p(nothing(), null, null)")));
        Assert.Equal(0, session.Engine.OpenCursors);
    }

    [Fact]
    public async Task What_was_prepared_anew_with_other_columns_is_refused()
    {
        await using var session = await RunningSession.StartAsync(Engine());
        await session.ExtendedAsync(Frontend.Parse("p", "select n"), Frontend.Parse("e", "execute p"));
        await session.QueryAsync("deallocate p");
        await session.ExtendedAsync(Frontend.Parse("p", "echo"));
        var answer = await session.ExtendedAsync(Frontend.Bind("", "e"), Frontend.Execute("", 0));
        Assert.Contains(answer, line => line.Contains("0A000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_statement_dropped_while_its_rows_are_read_is_closed_with_them()
    {
        await using var session = await RunningSession.StartAsync(Engine());
        await session.ExtendedAsync(Frontend.Parse("p", "select n"));
        await session.QueryAsync("begin");
        await session.ExtendedAsync(Frontend.Parse("", "execute p"), Frontend.Bind("c", ""), Frontend.Execute("c", 1));
        await session.QueryAsync("deallocate p");
        Assert.DoesNotContain("dispose query select n", session.Engine.Calls);
        var answer = await session.ExtendedAsync(Frontend.Execute("c", 0));
        Assert.Equal(2, answer.Count(line => line.StartsWith("DataRow", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_execute_cannot_execute_itself()
    {
        await using var session = await RunningSession.StartAsync(Engine());
        await session.ExtendedAsync(Frontend.Parse("e", "execute e"));
        Assert.Contains("0A000", (await session.QueryAsync("execute e"))[0], StringComparison.Ordinal);
    }

    private static string Row(string[] answer) => answer.Single(line => line.StartsWith("DataRow", StringComparison.Ordinal));
}
