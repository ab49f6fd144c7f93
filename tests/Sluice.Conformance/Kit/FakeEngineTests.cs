using Sluice.Engine;
using Sluice.Engine.Types;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;
using Sluice.Testing.Engine;

namespace Sluice.Conformance.Kit;

public sealed class FakeEngineTests
{
    private static readonly EngineSessionOptions Options = new("alice", 1, "UTC");

    [Fact]
    public async Task Rows_come_in_batches_no_larger_than_asked_for()
    {
        await using var engine = new FakeEngine().On("count", FakeStatement.Counting(5) with { BatchSize = 4 });
        await using var session = await engine.OpenSessionAsync(Options, default);
        await using var query = await session.PrepareAsync(new QueryText("count", []), default);
        await using var cursor = await query.OpenAsync([], default);
        var seen = new List<long>();
        var sizes = new List<int>();
        while (await cursor.NextAsync(3, default) is { } batch)
        {
            using (batch)
            {
                sizes.Add(batch.Count);
                seen.AddRange(batch.Columns[0].Values<long>().Slice(batch.First, batch.Count));
            }
        }

        Assert.Equal([0, 1, 2, 3, 4], seen);
        Assert.Equal([3, 2], sizes);
        Assert.Equal(1, engine.OpenCursors);
    }

    [Fact]
    public async Task A_table_keeps_its_nulls_in_every_slice()
    {
        await using var engine = new FakeEngine().On("t", FakeStatement.Table(
            ("a", ArrayVector.Of(new EngineType(TypeKind.Int32), 1, (int?)null, 3)), ("b", ArrayVector.Texts("x", "y", null))) with { BatchSize = 2 });
        await using var session = await engine.OpenSessionAsync(Options, default);
        await using var query = await session.PrepareAsync(new QueryText("t", []), default);
        Assert.Equal([PgTypes.Int4, PgTypes.Text], query.Columns.Select(column => column.PgType));
        await using var cursor = await query.OpenAsync([], default);
        using (var batch = await cursor.NextAsync(100, default))
        {
            Assert.False(batch!.Columns[0].IsNull(0));
            Assert.True(batch.Columns[0].IsNull(1));
            Assert.Equal("y"u8.ToArray(), batch.Columns[1].Bytes(1).ToArray());
        }

        using var last = await cursor.NextAsync(100, default);
        Assert.Equal(3, last!.Columns[0].Values<int>()[0]);
        Assert.True(last.Columns[1].IsNull(0));
        Assert.Null(await cursor.NextAsync(100, default));
    }

    [Fact]
    public async Task Errors_come_where_they_were_scripted()
    {
        var broken = PgError.Error(SqlStates.DivisionByZero, "division by zero");
        await using var engine = new FakeEngine()
            .On("prepare", FakeStatement.Command() with { PrepareError = broken })
            .On("open", FakeStatement.Command() with { OpenError = broken })
            .On("row", FakeStatement.Counting(10) with { RowError = broken, ErrorAtRow = 2 });
        await using var session = await engine.OpenSessionAsync(Options, default);
        await Assert.ThrowsAsync<PgErrorException>(async () => await session.PrepareAsync(new QueryText("prepare", []), default));
        await Assert.ThrowsAsync<PgErrorException>(async () => await session.PrepareAsync(new QueryText("unknown", []), default));
        await using var open = await session.PrepareAsync(new QueryText("open", []), default);
        await Assert.ThrowsAsync<PgErrorException>(async () => await open.OpenAsync([], default));
        await using var row = await session.PrepareAsync(new QueryText("row", []), default);
        await using var cursor = await row.OpenAsync([], default);
        using (var batch = await cursor.NextAsync(100, default))
            Assert.Equal(2, batch!.Count);
        await Assert.ThrowsAsync<PgErrorException>(async () => await cursor.NextAsync(100, default));
    }

    [Fact]
    public async Task A_hanging_statement_ends_with_57014_when_cancelled()
    {
        await using var engine = new FakeEngine().On("hang", FakeStatement.Hanging(HangPoint.NextBatch));
        await using var session = await engine.OpenSessionAsync(Options, default);
        await using var query = await session.PrepareAsync(new QueryText("hang", []), default);
        await using var cursor = await query.OpenAsync([], default);
        using var cancel = new CancellationTokenSource();
        var next = cursor.NextAsync(1, cancel.Token).AsTask();
        await Task.Delay(20);
        Assert.False(next.IsCompleted);
        // The port takes one call at a time; the fake says so when a session forgets.
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await session.BeginAsync(default));
        await cancel.CancelAsync();
        Assert.Equal("57014", (await Assert.ThrowsAsync<PgErrorException>(() => next)).Error.SqlState);
        Assert.Contains("cancel hang", engine.Calls);
    }

    [Fact]
    public async Task Parameters_are_echoed()
    {
        await using var engine = new FakeEngine().On("echo", FakeStatement.Echo(PgTypes.Int4, PgTypes.Text));
        await using var session = await engine.OpenSessionAsync(Options, default);
        await using var query = await session.PrepareAsync(new QueryText("echo", []), default);
        await using var cursor = await query.OpenAsync([new ParameterValue(PgTypes.Int4, 7), new ParameterValue(PgTypes.Text, null)], default);
        using var batch = await cursor.NextAsync(1, default);
        Assert.Equal("7"u8.ToArray(), batch!.Columns[0].Bytes(0).ToArray());
        Assert.True(batch.Columns[1].IsNull(0));
    }
}
