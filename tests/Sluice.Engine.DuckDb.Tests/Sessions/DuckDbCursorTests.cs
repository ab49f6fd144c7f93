using System.Diagnostics;
using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Protocol.Errors;
using Sluice.Testing.Processes;

namespace Sluice.Engine.DuckDb.Tests.Sessions;

[Collection(MeasuredAlone.Name)]
public sealed class DuckDbCursorTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const string Millions = "select i, i::varchar as t from range(3000000) r(i)";

    /// <summary>The statements would take ten times as long, at least. Stopping takes some 100 ms, and a busy machine longer.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(2048)]
    [InlineData(5000)]
    public async Task Batches_have_at_most_the_rows_asked_for_and_all_rows_come_in_order(int maxRows)
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await session.PrepareAsync(new QueryText("select i from range(10000) r(i)", []), CancellationToken.None);
        await using var cursor = await query.OpenAsync([], CancellationToken.None);
        var next = 0L;

        while (await cursor.NextAsync(maxRows, CancellationToken.None) is { } batch)
        {
            using (batch)
            {
                Assert.InRange(batch.Count, 1, maxRows);
                for (var row = batch.First; row < batch.First + batch.Count; row++)
                    Assert.Equal(next++, batch.Columns[0].Values<long>()[row]);
            }
        }

        Assert.Equal(10000, next);
        Assert.Null(await cursor.NextAsync(maxRows, CancellationToken.None));
        Assert.Equal(10000, cursor.RowsAffected);
    }

    [Fact]
    public async Task A_disposed_batch_gives_its_vectors_back()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await session.PrepareAsync(new QueryText("select 1", []), CancellationToken.None);
        await using var cursor = await query.OpenAsync([], CancellationToken.None);
        var batch = await cursor.NextAsync(1, CancellationToken.None);

        batch!.Dispose();
        batch.Dispose();

        Assert.Throws<ObjectDisposedException>(() => batch.Columns);
    }

    [Fact]
    public async Task Streams_without_holding_the_result()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await session.PrepareAsync(
            new QueryText("select i, repeat('x', 200) || i::varchar as wide from range(4000000) r(i)", []), CancellationToken.None);
        await using var cursor = await query.OpenAsync([], CancellationToken.None);
        var rows = 0L;
        var before = Process.GetCurrentProcess().WorkingSet64;
        long most = 0;

        while (await cursor.NextAsync(int.MaxValue, CancellationToken.None) is { } batch)
        {
            rows += batch.Count;
            batch.Dispose();
            if (rows % (1 << 18) == 0)
                most = Math.Max(most, Process.GetCurrentProcess().WorkingSet64);
        }

        Assert.Equal(4_000_000, rows);
        Assert.InRange(most - before, long.MinValue, 300L << 20);
    }

    [Theory]
    [InlineData("select sum(a.i * b.i) from range(1000000) a(i), range(1000000) b(i)")]
    [InlineData("select a.i from range(100000000) a(i) order by hash(a.i)")]
    [InlineData("select a.i, count(*) from range(300000000) a(i) group by a.i")]
    [InlineData("select a.i from range(10000000) a(i) where a.i < 0 or sqrt(a.i) < (select avg(sqrt(x)) from range(2000000000) y(x)) - 1e9")]
    public Task Cancelling_stops_the_engine(string sql) => Promptly.DoneAsync(Soon, async () =>
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await session.PrepareAsync(new QueryText(sql, []), CancellationToken.None);
        using var cancel = new CancellationTokenSource();
        var opening = RunToEndAsync(query, cancel.Token);
        await Task.Delay(300);
        Assert.False(opening.IsCompleted);

        var watch = Stopwatch.StartNew();
        await cancel.CancelAsync();
        var error = await Assert.ThrowsAsync<PgErrorException>(() => opening);

        Assert.Equal("57014", error.Error.SqlState);
        Assert.Equal("canceling statement due to user request", error.Error.Message);
        var took = watch.Elapsed;
        Assert.Equal(1, await session.ValueAsync("select 1"));
        return took;
    });

    [Fact]
    public async Task A_token_fired_at_any_moment_never_hangs_or_breaks_the_session()
    {
        await using var session = await fixture.Test.SessionAsync();
        for (var i = 0; i < 60; i++)
        {
            using var cancel = new CancellationTokenSource(TimeSpan.FromMicroseconds(i * 150));
            try
            {
                await using var query = await session.PrepareAsync(new QueryText(Millions, []), cancel.Token);
                await RunToEndAsync(query, cancel.Token);
            }
            catch (PgErrorException e)
            {
                Assert.Equal("57014", e.Error.SqlState);
            }

            Assert.Equal(i, await session.ValueAsync($"select {i}"));
        }
    }

    [Fact]
    public async Task Cancelling_while_a_chunk_is_fetched_ahead_fails_the_next_pull()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await session.PrepareAsync(new QueryText(Millions, []), CancellationToken.None);
        await using var cursor = await query.OpenAsync([], CancellationToken.None);
        (await cursor.NextAsync(int.MaxValue, CancellationToken.None))!.Dispose();

        var error = await Assert.ThrowsAsync<PgErrorException>(async () => await cursor.NextAsync(1, new CancellationToken(canceled: true)));

        Assert.Equal("57014", error.Error.SqlState);
    }

    [Fact]
    public Task Disposing_early_stops_the_engine() => Promptly.DoneAsync(Soon, async () =>
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await session.PrepareAsync(
            new QueryText("select a.i from range(1000000000) a(i) where a.i = 0 or a.i = 999999999", []), CancellationToken.None);
        var cursor = await query.OpenAsync([], CancellationToken.None);
        (await cursor.NextAsync(1, CancellationToken.None))!.Dispose();

        var watch = Stopwatch.StartNew();
        await cursor.DisposeAsync();

        var took = watch.Elapsed;
        Assert.Equal(1, await session.ValueAsync("select 1"));
        return took;
    });

    [Fact]
    public async Task A_suspended_cursor_keeps_its_rows_while_other_statements_run()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await session.PrepareAsync(new QueryText("select i from range(100000) r(i)", []), CancellationToken.None);
        await using var cursor = await query.OpenAsync([], CancellationToken.None);
        using (var batch = await cursor.NextAsync(10, CancellationToken.None))
            Assert.Equal(10, batch!.Count);

        Assert.Equal(3L, await session.ValueAsync("select count(*) from numbers"));
        await session.ExecuteAsync("create temp table t as select 1");
        var rest = await cursor.RestAsync(1000);

        Assert.Equal(99990, rest.Count);
        Assert.All(rest.Select((row, i) => (row, i)), pair => Assert.Equal(pair.i + 10L, pair.row[0]));
    }

    [Theory]
    [InlineData(Millions)]
    [InlineData("select repeat('x', 10000) || i as wide from range(20000) r(i)")]
    [InlineData("select [repeat('x', 5000) || i, repeat('y', 5000) || i] as wide from range(20000) r(i)")]
    [InlineData("select range(1000) as wide from range(20000)")]
    public async Task A_suspended_cursor_too_long_or_too_wide_to_keep_fails_and_is_never_cut_short(string sql)
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await session.PrepareAsync(new QueryText(sql, []), CancellationToken.None);
        await using var cursor = await query.OpenAsync([], CancellationToken.None);
        (await cursor.NextAsync(10, CancellationToken.None))!.Dispose();

        Assert.Equal(1, await session.ValueAsync("select 1"));
        var error = await Assert.ThrowsAsync<PgErrorException>(() => cursor.RestAsync());

        Assert.Equal("53400", error.Error.SqlState);
        Assert.Equal("Fetch it to the end first, or use another connection.", error.Error.Hint);
    }

    [Fact]
    public async Task Two_cursors_of_one_session_can_be_pulled_in_turns()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await session.PrepareAsync(new QueryText("select i from range(20000) r(i)", []), CancellationToken.None);
        await using var first = await query.OpenAsync([], CancellationToken.None);
        (await first.NextAsync(1, CancellationToken.None))!.Dispose();
        await using var second = await query.OpenAsync([], CancellationToken.None);
        (await second.NextAsync(2, CancellationToken.None))!.Dispose();

        Assert.Equal(19999, (await first.RestAsync()).Count);
        Assert.Equal(19998, (await second.RestAsync()).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_error_in_the_middle_of_a_result_is_that_error_and_not_its_end(bool inTransaction)
    {
        await using var session = await fixture.Test.SessionAsync();
        for (var i = 0; i < 40; i++)
        {
            if (inTransaction)
                await session.BeginAsync(CancellationToken.None);
            await FailLateAsync(session);
            if (inTransaction)
                await session.RollbackAsync(CancellationToken.None);
        }
    }

    private static async Task FailLateAsync(IEngineSession session)
    {
        await using var query = await session.PrepareAsync(
            new QueryText("select case when i = 150000 then error('late')::int else i end from range(200000) r(i)", []), CancellationToken.None);
        await using var cursor = await query.OpenAsync([], CancellationToken.None);

        var error = await Assert.ThrowsAsync<PgErrorException>(() => cursor.RestAsync());

        Assert.Equal("late", error.Error.Message);
    }

    [Fact]
    public async Task Many_sessions_stream_at_once()
    {
        var counts = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            await using var session = await fixture.Test.SessionAsync();
            return (await session.QueryAsync("select i from range(50000) r(i)")).Count;
        }));

        Assert.All(counts, count => Assert.Equal(50000, count));
    }

    private static async Task RunToEndAsync(IPreparedQuery query, CancellationToken cancellationToken)
    {
        await using var cursor = await query.OpenAsync([], cancellationToken);
        while (await cursor.NextAsync(int.MaxValue, cancellationToken) is { } batch)
            batch.Dispose();
    }

    [Fact]
    public async Task A_held_cursor_outlives_its_transaction()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.BeginAsync(CancellationToken.None);
        await using var query = await session.PrepareAsync(new QueryText("select i from range(100000) r(i)", []), CancellationToken.None);
        await using var cursor = await query.OpenAsync([], CancellationToken.None);
        (await cursor.NextAsync(10, CancellationToken.None))!.Dispose();
        await cursor.HoldAsync(CancellationToken.None);
        await session.CommitAsync(CancellationToken.None);
        Assert.Equal(99_990, (await cursor.RestAsync()).Count);
    }

    [Fact]
    public async Task A_cursor_too_long_to_be_held_says_so_at_once()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await session.PrepareAsync(new QueryText("select i from range(10000000) r(i)", []), CancellationToken.None);
        await using var cursor = await query.OpenAsync([], CancellationToken.None);
        var error = await Assert.ThrowsAsync<PgErrorException>(async () => await cursor.HoldAsync(CancellationToken.None));
        Assert.Equal("53400", error.Error.SqlState);
    }
}
