using Sluice.Engine;
using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Output;
using Sluice.Protocol.Types;
using Sluice.Server.Results;
using Sluice.Testing.Engine;
using Sluice.Testing.Wire;

namespace Sluice.Server.Tests.Results;

public sealed class RowEncoderTests
{
    [Fact]
    public void A_row_is_a_DataRow_message()
    {
        using var output = new MessageBuffer();
        var encoder = Encoder([FormatCode.Text, FormatCode.Binary], TypeKind.Text, TypeKind.Int32);
        using var batch = new ArrayBatch([ArrayVector.Texts("hé", null), ArrayVector.Of<int>(new EngineType(TypeKind.Int32), null, 258)], 2);
        Assert.Equal(2, encoder.Encode(batch, 0, output, int.MaxValue));
        Assert.Equal(
            "44" + "00000011" + "0002" + "00000003" + "68c3a9" + "ffffffff"
            + "44" + "00000012" + "0002" + "ffffffff" + "00000004" + "00000102",
            Convert.ToHexStringLower(output.Written.Span));
    }

    [Fact]
    public void A_row_without_columns()
    {
        using var output = new MessageBuffer();
        using var batch = new ArrayBatch([], 1);
        Assert.Equal(1, Encoder([]).Encode(batch, 0, output, int.MaxValue));
        Assert.Equal("44000000060000", Convert.ToHexStringLower(output.Written.Span));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(17, 0)]
    [InlineData(100, 3)]
    [InlineData(4096, 64)]
    [InlineData(int.MaxValue, 5)]
    public void Rows_come_whole_and_in_order_however_they_are_cut(int softLimit, int first)
    {
        const int Count = 1000;
        var numbers = ArrayVector.Of<int>(TypeKind.Int32, [.. Enumerable.Range(-first, Count + first)]);
        var texts = ArrayVector.Texts([.. Enumerable.Range(-first, Count + first).Select(i => i % 7 == 0 ? null : new string('x', i % 50 < 0 ? 0 : i % 50))]);
        using var batch = new ArrayBatch([numbers, texts], Count, first);
        var encoder = Encoder([FormatCode.Text, FormatCode.Text], TypeKind.Int32, TypeKind.Text);
        using var output = new MessageBuffer();
        var seen = 0;
        while (seen < Count)
        {
            output.Clear();
            var written = encoder.Encode(batch, seen, output, softLimit);
            Assert.True(written > 0);
            // All but the last row lie within the limit.
            var rows = Rows(output);
            Assert.Equal(written, rows.Count);
            foreach (var row in rows)
            {
                Assert.Equal([$"{seen}", seen % 7 == 0 ? null : new string('x', seen % 50)], row);
                seen++;
            }
        }

        Assert.Equal(Count, seen);
    }

    [Fact]
    public void The_limit_is_passed_by_one_row_at_most()
    {
        using var batch = new ArrayBatch([ArrayVector.Texts([.. Enumerable.Repeat(new string('x', 100), 50)])], 50);
        using var output = new MessageBuffer();
        output.WriteBytes("before"u8);
        var written = Encoder([FormatCode.Text], TypeKind.Text).Encode(batch, 0, output, 500);
        Assert.Equal(5, written);
        Assert.Equal(6 + (5 * 111), output.Length);
    }

    [Fact]
    public void The_same_encoder_takes_batch_after_batch_even_of_one_object()
    {
        var encoder = Encoder([FormatCode.Text], TypeKind.Int32);
        using var output = new MessageBuffer();
        var batch = new ChangingBatch();
        for (var i = 0; i < 3; i++)
        {
            batch.Vector = ArrayVector.Of(TypeKind.Int32, i, i + 10);
            Assert.Equal(2, encoder.Encode(batch, 0, output, int.MaxValue));
        }

        Assert.Equal(["0", "10", "1", "11", "2", "12"], Rows(output).Select(row => row[0]!));
    }

    [Fact]
    public void A_value_that_cannot_be_written_leaves_whole_messages_only()
    {
        var texts = ArrayVector.Texts("a", "b", "c\0d", "e");
        using var batch = new ArrayBatch([ArrayVector.Of(TypeKind.Int32, 1, 2, 3, 4), texts], 4);
        var encoder = Encoder([FormatCode.Binary, FormatCode.Text], TypeKind.Int32, TypeKind.Text);
        using var output = new MessageBuffer();
        var error = Assert.Throws<PgErrorException>(() => encoder.Encode(batch, 0, output, int.MaxValue)).Error;
        Assert.Equal(SqlStates.CharacterNotInRepertoire, error.SqlState);
        Assert.Equal(["a", "b"], Rows(output).Select(row => row[1]!));
        output.Begin((byte)'E');
        output.End();
        Assert.Equal(1, encoder.Encode(batch, 3, output, int.MaxValue));
    }

    [Fact]
    public void A_date_PostgreSQL_has_not_is_an_error_behind_the_rows_before_it()
    {
        using var batch = new ArrayBatch([ArrayVector.Of(TypeKind.Date, 1, -2_440_589)], 2);
        using var output = new MessageBuffer();
        var error = Assert.Throws<PgErrorException>(() => Encoder([FormatCode.Binary], TypeKind.Date).Encode(batch, 0, output, int.MaxValue)).Error;
        Assert.Equal((SqlStates.DatetimeFieldOverflow, "date out of range", 1), (error.SqlState, error.Message, Rows(output).Count));
    }

    private static RowEncoder Encoder(FormatCode[] formats, params TypeKind[] kinds) =>
        new([.. kinds.Select((kind, i) => new ResultColumn($"c{i}", new EngineType(kind)))], formats, OutputSettings.Default);

    private static List<IReadOnlyList<string?>> Rows(MessageBuffer output)
    {
        var rows = new List<IReadOnlyList<string?>>();
        for (var rest = output.Written; !rest.IsEmpty;)
        {
            Assert.Equal((byte)'D', rest.Span[0]);
            var length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(rest.Span[1..]);
            rows.Add(new WireMessage('D', rest.Slice(5, length - 4).ToArray()).Texts());
            rest = rest[(length + 1)..];
        }

        return rows;
    }

    private sealed class ChangingBatch : RowBatch
    {
        public ColumnVector Vector { get; set; } = ArrayVector.Texts();

        public override int First => 0;

        public override int Count => 2;

        public override IReadOnlyList<ColumnVector> Columns => [Vector];

        public override void Dispose()
        {
        }
    }
}
