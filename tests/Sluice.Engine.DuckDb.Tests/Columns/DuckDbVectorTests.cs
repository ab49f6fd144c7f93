using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Engine.Types;
using Sluice.Engine.Values;

namespace Sluice.Engine.DuckDb.Tests.Columns;

public sealed class DuckDbVectorTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    public static TheoryData<string, TypeKind, object?> Values => new()
    {
        { "true", TypeKind.Bool, true },
        { "(-5)::tinyint", TypeKind.Int8, (sbyte)-5 },
        { "(-300)::smallint", TypeKind.Int16, (short)-300 },
        { "42", TypeKind.Int32, 42 },
        { "9007199254740993::bigint", TypeKind.Int64, 9007199254740993L },
        { "200::utinyint", TypeKind.UInt8, (byte)200 },
        { "60000::usmallint", TypeKind.UInt16, (ushort)60000 },
        { "4000000000::uinteger", TypeKind.UInt32, 4000000000u },
        { "18446744073709551615::ubigint", TypeKind.UInt64, ulong.MaxValue },
        { "(-170141183460469231731687303715884105728)::hugeint", TypeKind.Int128, Int128.MinValue },
        { "340282366920938463463374607431768211455::uhugeint", TypeKind.UInt128, UInt128.MaxValue },
        { "1.5::float4", TypeKind.Float32, 1.5f },
        { "'NaN'::double", TypeKind.Float64, double.NaN },
        { "(-1.23)::decimal(4,2)", TypeKind.Decimal, (Int128)(-123) },
        { "12345.6789::decimal(9,4)", TypeKind.Decimal, (Int128)123456789 },
        { "12345678901234.5678::decimal(18,4)", TypeKind.Decimal, (Int128)123456789012345678 },
        { "'-12345678901234567890123456789.01'::decimal(38,2)", TypeKind.Decimal, Int128.Parse("-1234567890123456789012345678901") },
        { "date '1970-01-02'", TypeKind.Date, 1 },
        { "'infinity'::date", TypeKind.Date, int.MaxValue },
        { "'-infinity'::date", TypeKind.Date, -int.MaxValue },
        { "time '00:00:01.5'", TypeKind.Time, 1_500_000L },
        { "timetz '01:00:00+02'", TypeKind.TimeTz, (3_600_000_000UL << 24) | (57599 - 7200) },
        { "timestamp '1970-01-01 00:00:01'", TypeKind.Timestamp, 1_000_000L },
        { "'infinity'::timestamp", TypeKind.Timestamp, long.MaxValue },
        { "'-infinity'::timestamp", TypeKind.Timestamp, -long.MaxValue },
        { "timestamp_s '1970-01-01 00:00:05'", TypeKind.TimestampS, 5L },
        { "timestamp_ms '1970-01-01 00:00:05'", TypeKind.TimestampMs, 5000L },
        { "timestamp_ns '1970-01-01 00:00:05.000000001'", TypeKind.TimestampNs, 5_000_000_001L },
        { "timestamptz '1970-01-01 01:00:00+01'", TypeKind.TimestampTz, 0L },
        { "interval '1 month 2 days 3 seconds'", TypeKind.Interval, new Interval(1, 2, 3_000_000) },
        { "'00000000-0000-0000-0000-000000000001'::uuid", TypeKind.Uuid, Int128.MinValue + 1 },
        { "'short'", TypeKind.Text, "short" },
        { "'twelve bytes'", TypeKind.Text, "twelve bytes" },
        { "'a text that is longer than twelve bytes, mit Ümlaut'", TypeKind.Text, "a text that is longer than twelve bytes, mit Ümlaut" },
        { "''", TypeKind.Text, "" },
        { "'{\"a\": 1}'::json", TypeKind.Json, "{\"a\": 1}" },
        { "'\\x00FF'::blob", TypeKind.Blob, "00FF" },
        { "'10101'::bit(5)", TypeKind.Bit, "03F5" },
        { "'258'::bignum", TypeKind.BigNum, "8000020102" },
        { "'-258'::bignum", TypeKind.BigNum, "7FFFFDFEFD" },
        { "'b'::enum('a', 'b')", TypeKind.Enum, "b" },
        { "[1, null, 3]", TypeKind.List, new object?[] { 1, null, 3 } },
        { "[['x'], []]", TypeKind.List, new object?[] { new object?[] { "x" }, Array.Empty<object?>() } },
        { "array_value(1, 2)", TypeKind.Array, new object?[] { 1, 2 } },
        { "{'a': 1, 'b': null}", TypeKind.Struct, new[] { "a=1", "b=" } },
        { "map {'k': 7}", TypeKind.Map, new object?[] { new[] { "key=k", "value=7" } } },
        { "union_value(num := 2)", TypeKind.Union, "num=2" },
        { "null::int", TypeKind.Int32, null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Reads_each_type_as_documented(string expression, TypeKind kind, object? expected)
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await session.PrepareAsync(new QueryText($"select {expression} as v from range(3)", []), CancellationToken.None);

        Assert.Equal(kind, Assert.Single(query.Columns).Type.Kind);
        await using var cursor = await query.OpenAsync([], CancellationToken.None);
        Assert.All(await cursor.RestAsync(), row => Assert.Equal(expected, row[0]));
    }

    [Fact]
    public async Task Nulls_are_found_across_words_of_the_mask()
    {
        await using var session = await fixture.Test.SessionAsync();

        var rows = await session.QueryAsync("select case when i % 3 = 0 then null else i end from range(10000) t(i)");

        Assert.Equal(10000, rows.Count);
        Assert.All(rows.Select((row, i) => (row, i)), pair => Assert.Equal(pair.i % 3 == 0 ? null : (object)(long)pair.i, pair.row[0]));
    }

    [Fact]
    public async Task Bytes_of_every_length_are_measured_and_copied()
    {
        const int Count = 300;
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await session.PrepareAsync(
            new QueryText($"select case when i % 65 in (0, 63) then null else repeat(chr((97 + i % 26)::int), i::int) end from range({Count}) t(i)", []), CancellationToken.None);
        await using var cursor = await query.OpenAsync([], CancellationToken.None);
        using var batch = await cursor.NextAsync(int.MaxValue, CancellationToken.None);
        var vector = batch!.Columns[0];
        var lengths = new int[Count];
        vector.MeasureBytes(batch.First, lengths);
        Assert.Equal(Enumerable.Range(0, Count).Select(i => i % 65 is 0 or 63 ? -1 : i), lengths);
        Assert.False(vector.HoldsZero(batch.First, lengths));

        // A gap behind each that a copy may spoil, and no more.
        const int Gap = 7 + sizeof(int);
        var target = new byte[lengths.Sum(length => Math.Max(length, 0) + Gap)];
        var cursors = new int[Count];
        for (var i = 1; i < Count; i++)
            cursors[i] = cursors[i - 1] + Math.Max(lengths[i - 1], 0) + Gap;
        int[] starts = [.. cursors];
        vector.CopyFields(batch.First, lengths, cursors, target);
        for (var i = 0; i < Count; i++)
        {
            var length = Math.Max(lengths[i], 0);
            starts[i] += sizeof(int);
            Assert.Equal(starts[i] + length, cursors[i]);
            Assert.Equal(lengths[i], System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(target.AsSpan(starts[i] - sizeof(int))));
            Assert.Equal(new string((char)('a' + (i % 26)), length), System.Text.Encoding.ASCII.GetString(target, starts[i], length));
        }

        // Without a gap, each length outlasts what the copy before it spoils.
        cursors[0] = 0;
        for (var i = 1; i < Count; i++)
            cursors[i] = cursors[i - 1] + Math.Max(lengths[i - 1], 0) + sizeof(int);
        starts = [.. cursors];
        vector.CopyFields(batch.First, lengths, cursors, target);
        Assert.Equal(lengths, starts.Select(start => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(target.AsSpan(start))));

        Assert.Throws<ArgumentOutOfRangeException>(() => vector.CopyFields(batch.First + 1, lengths.AsSpan(1, 5), [0, 0, 0, 0, 0], new byte[6]));
        Assert.Throws<ArgumentOutOfRangeException>(() => vector.MeasureBytes(batch.First + 1, lengths));
    }

    [Fact]
    public async Task A_zero_is_found_wherever_it_stands()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await session.PrepareAsync(
            new QueryText("select unhex(repeat('78', at::int) || '00' || repeat('79', (length - at - 1)::int)) from range(1, 71) t(length), range(0, 70) s(at) where at < length", []),
            CancellationToken.None);
        await using var cursor = await query.OpenAsync([], CancellationToken.None);
        var rows = 0;
        while (await cursor.NextAsync(int.MaxValue, CancellationToken.None) is { } batch)
        {
            using (batch)
            {
                rows += batch.Count;
                var lengths = new int[batch.Count];
                batch.Columns[0].MeasureBytes(batch.First, lengths);
                for (var row = 0; row < batch.Count; row++)
                    Assert.True(batch.Columns[0].HoldsZero(batch.First + row, lengths.AsSpan(row, 1)));
            }
        }

        Assert.Equal(70 * 71 / 2, rows);
    }
}
