using System.Buffers.Binary;
using Sluice.Engine.Columns;
using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Columns;

/// <summary>Runs of texts that have their lengths, or something about them, in common.</summary>
public sealed class StringSlotsTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const int Count = 37;

    private const int Spill = 7;

    /// <summary>The bytes of row i.</summary>
    public static TheoryData<string> Lengths => ["1", "8", "1 + i % 8", "i % 9", "1 + i % 9", "i % 13", "12", "12 + i % 2", "13 + i % 52", "64", "i % 65", "60 + i % 9", "0", "case when i % 5 > 0 then 1 + i % 8 end", "null::bigint"];

    [Theory]
    [MemberData(nameof(Lengths))]
    public async Task Are_copied_whole(string length)
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await session.PrepareAsync(new QueryText($"select repeat(chr((97 + i % 26)::int), ({length})::int) from range({Count}) t(i)", []), CancellationToken.None);
        await using var cursor = await query.OpenAsync([], CancellationToken.None);
        using var batch = await cursor.NextAsync(int.MaxValue, CancellationToken.None);
        var vector = batch!.Columns[0];
        var counts = Counts(batch);
        Assert.False(vector.HoldsZero(batch.First, counts));

        var cursors = new int[Count];
        for (var i = 1; i < Count; i++)
            cursors[i] = cursors[i - 1] + sizeof(int) + Math.Max(counts[i - 1], 0);
        int[] starts = [.. cursors];
        var target = new byte[starts[^1] + sizeof(int) + Math.Max(counts[^1], 0) + Spill];
        vector.CopyFields(batch.First, counts, cursors, target);
        for (var i = 0; i < Count; i++)
        {
            Assert.Equal(counts[i], BinaryPrimitives.ReadInt32BigEndian(target.AsSpan(starts[i])));
            Assert.Equal(starts[i] + sizeof(int) + Math.Max(counts[i], 0), cursors[i]);
            if (counts[i] >= 0)
                Assert.Equal(vector.Bytes(batch.First + i), target.AsSpan((starts[i] + sizeof(int))..cursors[i]));
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public async Task A_zero_in_one_of_them_is_found(string length)
    {
        await using var session = await fixture.Test.SessionAsync();
        for (var bad = 0; bad < Count; bad += 4)
        {
            await using var query = await session.PrepareAsync(
                new QueryText($"select unhex(case when i = {bad} then '610062' else repeat('61', ({length})::int) end) from range({Count}) t(i)", []), CancellationToken.None);
            await using var cursor = await query.OpenAsync([], CancellationToken.None);
            using var batch = await cursor.NextAsync(int.MaxValue, CancellationToken.None);
            Assert.True(batch!.Columns[0].HoldsZero(batch.First, Counts(batch)));
        }
    }

    private static int[] Counts(RowBatch batch)
    {
        var counts = new int[batch.Count];
        batch.Columns[0].MeasureBytes(batch.First, counts);
        return counts;
    }
}
