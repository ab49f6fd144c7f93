using System.Buffers.Binary;
using Sluice.Engine;
using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Output;
using Sluice.Protocol.Types;
using Sluice.Server.Results;
using Sluice.Testing.Engine;

namespace Sluice.Server.Tests.Results;

/// <summary>Rows put together from slices hold what each column gives alone, wherever slices, nulls and limits lie.</summary>
public sealed class RowSlicesTests
{
    private const int Count = 401;

    /// <summary>One of each way to write, the shortest values next to each other, each kind also as the last of a row.</summary>
    private static readonly ColumnVector[] Columns =
    [
        Of(TypeKind.Bool, row => (byte)(row & 1)), Of(TypeKind.Int16, row => (short)(row % 10)), Of(TypeKind.Int32, row => row * 7919 * (row % 3 - 1)),
        Of(TypeKind.Int64, row => row % 2 == 0 ? row : long.MinValue + row), Of(TypeKind.UInt64, row => ulong.MaxValue >> (row % 64)),
        Decimals(2), Decimals(0), Decimals(17), Of(TypeKind.Int128, row => (Int128)row << (row % 120)), Of(TypeKind.Float64, row => row / 3.0),
        Of(TypeKind.Date, row => row % 50 == 0 ? int.MaxValue : (row * 5000) - 900_000), Of(TypeKind.Timestamp, row => row * 86_399_999_999L),
        Of(TypeKind.Interval, row => new Interval(row, -row, row)), Of(TypeKind.Uuid, row => (UInt128)row), Texts(0), Texts(11), Texts(40), Texts(200),
        ArrayVector.Blobs(TypeKind.Blob, [.. Enumerable.Range(0, Count).Select(row => row % 3 == 0 ? null : new byte[row % 5])]),
        ArrayVector.Lists(Of(TypeKind.Int32, row => row), [.. Enumerable.Range(0, Count).Select(row => row % 65 == 0 ? (ListEntry?)null : new ListEntry(0, (ulong)(row % 200)))]),
    ];

    [Theory]
    [InlineData(false, 0, 130)]
    [InlineData(false, 3000, 63)]
    [InlineData(false, int.MaxValue, 0)]
    [InlineData(true, 0, 1)]
    [InlineData(true, 3000, 0)]
    [InlineData(true, int.MaxValue, 64)]
    public void Rows_hold_what_their_columns_give(bool isBinary, int softLimit, int first)
    {
        var format = isBinary ? FormatCode.Binary : FormatCode.Text;
        var expected = Columns.Select(column => Encoded.Rows(column, Count, format)).ToArray();
        for (var last = 0; last < Columns.Length; last++)
        {
            // Each column once at the end, where the next row's head follows it.
            int[] order = [.. Enumerable.Range(last + 1, Columns.Length - 1 - last), .. Enumerable.Range(0, last + 1)];
            var rows = Encode([.. order.Select(i => Columns[i])], format, softLimit, first);
            Assert.Equal(Count - first, rows.Count);
            for (var row = 0; row < rows.Count; row++)
            {
                for (var column = 0; column < order.Length; column++)
                    AssertSame(expected[order[column]][first + row], rows[row][column]);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(400)]
    public void Rows_before_a_value_that_cannot_be_written_are_there(int bad)
    {
        var texts = ArrayVector.Texts([.. Enumerable.Range(0, Count).Select(row => row == bad ? "a\0" : "ab")]);
        var dates = Of(TypeKind.Date, row => row == bad + 3 ? int.MinValue : row);
        using var batch = new ArrayBatch([dates, texts], Count);
        using var output = new MessageBuffer();
        var encoder = new RowEncoder([new ResultColumn("d", dates.Type), new ResultColumn("t", texts.Type)], [FormatCode.Text, FormatCode.Text], OutputSettings.Default);
        var error = Assert.Throws<PgErrorException>(() => encoder.Encode(batch, 0, output, int.MaxValue)).Error;
        Assert.Equal(SqlStates.CharacterNotInRepertoire, error.SqlState);
        Assert.Equal(bad, Rows(output).Count);
    }

    [Fact]
    public void A_row_larger_than_any_limit_is_written_whole()
    {
        var large = ArrayVector.Texts([.. Enumerable.Range(0, 10).Select(row => new string('x', row == 5 ? 3_000_000 : 3))]);
        var rows = Encode([large, large], FormatCode.Text, 1000, 0, 10);
        Assert.Equal([3, 3, 3, 3, 3, 3_000_000, 3, 3, 3, 3], rows.Select(row => row[1]!.Length));
    }

    [Fact]
    public void Long_values_written_aside_do_not_pile_up()
    {
        var elements = Of(TypeKind.Int64, row => row * 1_000_000_007L, 20_000);
        var lists = ArrayVector.Lists(elements, [.. Enumerable.Repeat<ListEntry?>(new ListEntry(0, 20_000), 300)]);
        using var batch = new ArrayBatch([lists], 300);
        using var output = new MessageBuffer();
        var encoder = new RowEncoder([new ResultColumn("l", lists.Type)], [FormatCode.Text], OutputSettings.Default);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(1, encoder.Encode(batch, 0, output, 1000));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * 1024 * 1024);
    }

    private static void AssertSame(byte[]? expected, byte[]? actual)
    {
        if (expected is null || actual is null || !expected.AsSpan().SequenceEqual(actual))
            Assert.Equal(expected, actual);
    }

    private static ArrayVector Of<T>(TypeKind kind, Func<int, T> value, int count = Count)
        where T : unmanaged => ArrayVector.Of(new EngineType(kind), [.. Nulls(value, count)]);

    private static ArrayVector Decimals(int scale) =>
        ArrayVector.Of(new EngineType(TypeKind.Decimal) { Precision = 18, Scale = scale }, [.. Nulls(row => (row - 200L) * (long)Math.Pow(10, row % 15), Count)]);

    private static ArrayVector Texts(int longest) => ArrayVector.Texts(
        [.. Enumerable.Range(0, Count).Select(row => row % 129 == 128 ? null : new string((char)('a' + (row % 26)), row % (longest + 1)))]);

    // At both ends of the words of 64 that say which rows are null.
    private static IEnumerable<T?> Nulls<T>(Func<int, T> value, int count)
        where T : unmanaged => Enumerable.Range(0, count).Select(row => row is 0 or 63 or 64 or 127 or 128 or 400 ? (T?)null : value(row));

    private static List<byte[]?[]> Encode(ColumnVector[] columns, FormatCode format, int softLimit, int first, int count = Count)
    {
        using var batch = new ArrayBatch(columns, count - first, first);
        using var output = new MessageBuffer();
        var encoder = new RowEncoder([.. columns.Select((column, i) => new ResultColumn($"c{i}", column.Type))], [.. columns.Select(_ => format)], OutputSettings.Default);
        var rows = new List<byte[]?[]>();
        while (rows.Count < batch.Count)
        {
            output.Clear();
            var written = encoder.Encode(batch, rows.Count, output, softLimit);
            var piece = Rows(output);
            Assert.Equal(written, piece.Count);
            rows.AddRange(piece);
        }

        return rows;
    }

    private static List<byte[]?[]> Rows(MessageBuffer output)
    {
        var rows = new List<byte[]?[]>();
        for (var rest = output.Written.Span; !rest.IsEmpty;)
        {
            Assert.Equal((byte)'D', rest[0]);
            var fields = rest[7..(BinaryPrimitives.ReadInt32BigEndian(rest[1..]) + 1)];
            var row = new byte[]?[BinaryPrimitives.ReadInt16BigEndian(rest[5..])];
            rest = rest[(7 + fields.Length)..];
            for (var i = 0; i < row.Length; i++)
            {
                var length = BinaryPrimitives.ReadInt32BigEndian(fields);
                row[i] = length < 0 ? null : fields.Slice(sizeof(int), length).ToArray();
                fields = fields[(sizeof(int) + Math.Max(length, 0))..];
            }

            Assert.True(fields.IsEmpty);
            rows.Add(row);
        }

        return rows;
    }
}
