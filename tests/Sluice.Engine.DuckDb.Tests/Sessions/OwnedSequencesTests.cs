using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Sessions;

/// <summary>What a serial column draws from goes with its table, and nothing else does.</summary>
public sealed class OwnedSequencesTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const string Draw = "select nextval('t_id_seq')";

    [Fact]
    public async Task A_sequence_goes_with_its_table()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp table t (id serial, n int)");
        await session.ExecuteAsync("insert into t (n) values (7)");
        Assert.Equal(1, await session.ValueAsync("select id from t"));

        await session.ExecuteAsync("drop table t");

        Assert.Contains("t_id_seq", (await session.ErrorAsync(Draw)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_rollback_a_sequence_of_the_same_name_is_the_clients_own()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.BeginAsync(CancellationToken.None);
        await session.ExecuteAsync("create temp table t (id serial)");
        await session.RollbackAsync(CancellationToken.None);
        await session.ExecuteAsync("create temp sequence t_id_seq start 42");
        await session.ExecuteAsync("create temp table other (n int)");

        await session.ExecuteAsync("drop table other");

        Assert.Equal(42L, await session.ValueAsync(Draw));
    }

    [Fact]
    public async Task A_table_that_a_rollback_brought_back_still_owns_its_sequence()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp table t (id serial, n int)");
        await session.BeginAsync(CancellationToken.None);
        await session.ExecuteAsync("drop table t");
        await session.RollbackAsync(CancellationToken.None);
        await session.ExecuteAsync("insert into t (n) values (7)");

        await session.ExecuteAsync("drop table t");

        Assert.Contains("t_id_seq", (await session.ErrorAsync(Draw)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_and_a_sequence_may_share_a_name()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp sequence twin");
        await session.ExecuteAsync("create temp table twin (id serial)");

        await session.ExecuteAsync("drop table twin");

        Assert.Equal(1L, await session.ValueAsync("select nextval('twin')"));
        Assert.Contains("twin_id_seq", (await session.ErrorAsync("select nextval('twin_id_seq')")).Message, StringComparison.Ordinal);
    }
}
