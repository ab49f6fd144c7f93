using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Engine.Relations;

namespace Sluice.Engine.DuckDb.Tests.Catalog.Functions;

public sealed class SessionFunctionsTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Fact]
    public async Task Each_of_many_sessions_at_once_is_told_of_itself()
    {
        await Task.WhenAll(Enumerable.Range(5000, 40).Select(async number =>
        {
            var version = $"TLS of {number}";
            await using var session = await OpenAsync($"user {number}", number, new SslFacts(version, "c", 128));
            for (var i = 0; i < 5; i++)
            {
                Assert.Equal(
                    [$"user {number}", $"user {number}", $"user {number}", $"user {number}", number, version],
                    Assert.Single(await session.QueryAsync("select current_user, session_user, current_role, user, pg_backend_pid(), ssl_version()")));
            }
        }));
    }

    [Fact]
    public async Task A_later_session_is_not_told_of_an_earlier_one()
    {
        for (var number = 6000; number < 6010; number++)
        {
            await using var session = await OpenAsync($"user {number}", number, null);
            Assert.Equal([number, $"user {number}", false], Assert.Single(await session.QueryAsync("select pg_backend_pid(), current_user, ssl_is_used()")));
        }
    }

    [Fact]
    public async Task They_answer_in_every_row_and_clause()
    {
        await using var session = await OpenAsync("ann", 6100, null);
        Assert.Equal(
            [3L, "ann"],
            Assert.Single(await session.QueryAsync("select count(*), max(current_user) from generate_series(1, 3) where pg_backend_pid() = 6100 and user = 'ann'")));
        Assert.Equal("ann", await session.ValueAsync("select pg_catalog.current_role()"));
    }

    [Fact]
    public async Task They_outlive_what_the_session_discards()
    {
        await using var session = await OpenAsync("bob", 6200, null);
        await session.ExecuteAsync("create temp table t (i int)");
        await session.DiscardTemporaryAsync(CancellationToken.None);
        Assert.Equal(["bob", 6200], Assert.Single(await session.QueryAsync("select current_user, pg_backend_pid()")));
    }

    [Theory]
    [InlineData("UTC", "2020-07-01 10:00:00")]
    [InlineData("Asia/Kolkata", "2020-07-01 15:30:00")]
    public async Task A_session_has_its_own_time_zone_from_the_start(string timeZone, string expected)
    {
        await using var session = await fixture.Test.Engine.OpenSessionAsync(new EngineSessionOptions("ann", 6300, timeZone), CancellationToken.None);
        Assert.Equal(expected, await session.ValueAsync("select timestamptz '2020-07-01 10:00:00+00'::timestamp::text"));
    }

    private ValueTask<IEngineSession> OpenAsync(string user, int processId, SslFacts? ssl) =>
        fixture.Test.Engine.OpenSessionAsync(new EngineSessionOptions(user, processId, "UTC") { Ssl = ssl }, CancellationToken.None);
}
