using System.Numerics;
using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Engine.Relations;
using Sluice.Engine.Types;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Tests.Relations;

public sealed class SystemRelationTests
{
    private static readonly DateTimeOffset Then = new(2026, 8, 1, 12, 30, 15, 250, TimeSpan.FromHours(2));

    private static readonly SystemColumn[] Columns =
    [
        new("pid", TypeKind.Int32), new("flag", TypeKind.Bool), new("big", TypeKind.Int64), new("what", TypeKind.Text),
        new("happened", TypeKind.TimestampTz), new("serial", TypeKind.BigNum),
    ];

    [Fact]
    public async Task Rows_of_every_type_arrive_with_their_nulls()
    {
        await using var test = await StartAsync(_ => [[1, true, 1L << 40, "ünï", Then, BigInteger.Pow(2, 160)], [null, null, null, null, null, null]]);
        await using var session = await test.SessionAsync();
        var rows = await session.QueryAsync("select pid, flag, big, what, epoch_us(happened), serial::varchar from pg_stat_test order by pid");
        Assert.Equal([1, true, 1L << 40, "ünï", Then.ToUnixTimeMilliseconds() * 1000, BigInteger.Pow(2, 160).ToString()], rows[0]);
        Assert.All(rows[1], Assert.Null);
    }

    [Theory]
    [InlineData("select pid from pg_stat_test")]
    [InlineData("select pid from pg_catalog.pg_stat_test")]
    [InlineData("SELECT PID FROM PG_CATALOG . /* here */ PG_STAT_TEST")]
    [InlineData("select pg_stat_test.pid from pg_catalog.\"pg_stat_test\" where pid = pg_backend_pid()")]
    [InlineData("select a.pid from pg_stat_test a join pg_catalog.pg_stat_test b using (pid)")]
    [InlineData("with x as (select * from pg_stat_test) select pid from x")]
    public async Task It_is_found_with_and_without_its_schema(string sql)
    {
        await using var test = await StartAsync(caller => [[caller, true, 0L, "", Then, BigInteger.One]]);
        await using var session = await test.SessionAsync();
        Assert.Equal(4711, await session.ValueAsync(sql));
    }

    [Fact]
    public async Task Columns_have_the_types_PostgreSQL_gives_them()
    {
        SystemColumn[] columns = [new("datid", TypeKind.UInt32) { PgName = "oid" }, new("datname", TypeKind.Text) { PgName = "name" }];
        await using var test = await TestEngine.StartAsync(change: options => options with { SystemRelations = [new SystemRelation("pg_stat_typed", columns, _ => [[7u, "x"]])] });
        await using var session = await test.SessionAsync();
        await using var query = await session.PrepareAsync(new QueryText("select * from pg_catalog.pg_stat_typed where datid = 7", []), CancellationToken.None);
        Assert.Equal([26u, 19u], query.Columns.Select(column => column.PgType.Oid));
        await using var cursor = await query.OpenAsync([], CancellationToken.None);
        Assert.Single(await cursor.RestAsync());
    }

    [Theory]
    [InlineData("select * from pg_settings")]
    [InlineData("select * from pg_catalog.pg_settings")]
    public async Task Without_one_nothing_is_told_in_its_place(string sql)
    {
        await using var test = await StartAsync(_ => []);
        await using var session = await test.SessionAsync();
        Assert.Empty(await session.QueryAsync(sql));
    }

    [Fact]
    public async Task Each_session_asks_in_its_own_name()
    {
        await using var test = await StartAsync(caller => [[caller, true, 0L, "", Then, BigInteger.One]]);
        await using var first = await test.SessionAsync();
        await using var second = await test.Engine.OpenSessionAsync(new EngineSessionOptions("bob", 4712, "UTC"), CancellationToken.None);
        Assert.Equal(4712, await second.ValueAsync("select pid from pg_stat_test"));
        Assert.Equal(4711, await first.ValueAsync("select pid from pg_stat_test"));
    }

    [Fact]
    public async Task Every_run_sees_the_rows_of_its_own_time()
    {
        var calls = 0;
        await using var test = await StartAsync(_ => [[Interlocked.Increment(ref calls), true, 0L, "", Then, BigInteger.One]]);
        await using var session = await test.SessionAsync();
        await using var query = await session.PrepareAsync(new QueryText("select pid from pg_stat_test", []), CancellationToken.None);
        for (var run = 1; run <= 3; run++)
        {
            await using var cursor = await query.OpenAsync([], CancellationToken.None);
            Assert.Equal([[run]], await cursor.RestAsync());
        }
    }

    [Fact]
    public async Task Many_rows_come_chunk_by_chunk()
    {
        await using var test = await StartAsync(_ => [.. Enumerable.Range(0, 10_000).Select(i => new object?[] { i, i % 2 == 0, (long)i, $"row {i} of many", Then, new BigInteger(-i) })]);
        await using var session = await test.SessionAsync();
        Assert.Equal([10_000L, 49_995_000L, 5_000L], Assert.Single(await session.QueryAsync(
            "select count(*), sum(pid)::bigint, count(*) filter (flag) from pg_stat_test where what = 'row ' || pid || ' of many' and serial = -pid")));
    }

    [Fact]
    public async Task Sessions_that_come_and_go_do_not_disturb_each_other()
    {
        await using var test = await StartAsync(caller => [.. Enumerable.Range(0, 3000).Select(_ => new object?[] { caller, true, 0L, "x", Then, BigInteger.One })]);
        await Parallel.ForAsync(1, 41, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, cancellation) =>
        {
            await using var session = await test.Engine.OpenSessionAsync(new EngineSessionOptions("u", number, "UTC"), cancellation);
            Assert.Equal([number, 3000L], Assert.Single(await session.QueryAsync("select min(pid), count(*) from pg_stat_test where pid = pg_backend_pid()")));
        });
    }

    [Fact]
    public async Task A_failure_of_the_server_s_is_an_error_of_the_statement_s_only()
    {
        await using var test = await StartAsync(_ => throw new InvalidOperationException("a secret"));
        await using var session = await test.SessionAsync();
        var error = await session.ErrorAsync("select * from pg_stat_test");
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, await session.ValueAsync("select 1"));
    }

    [Fact]
    public async Task Other_names_are_still_unknown_and_nothing_can_be_written()
    {
        await using var test = await StartAsync(_ => []);
        await using var session = await test.SessionAsync();
        Assert.Equal(SqlStates.UndefinedTable, (await session.ErrorAsync("select 1 from pg_stat_tes")).SqlState);
        Assert.Equal(11, (await session.ErrorAsync("select *, nowhere from pg_catalog.pg_stat_test")).Position);
        await session.ErrorAsync("insert into pg_stat_test values (1)");
        await session.ErrorAsync("drop table pg_stat_test");
    }

    private static Task<TestEngine> StartAsync(Func<int, IReadOnlyList<object?[]>> rows) =>
        TestEngine.StartAsync(change: options => options with { SystemRelations = [new SystemRelation("pg_stat_test", Columns, rows)] });
}
