using System.Text;
using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;
using Sluice.Server.Results;
using Sluice.Server.Results.Fields;
using Sluice.Testing.Engine;

namespace Sluice.Server.Tests.Results.Fields;

public sealed class FieldReaderTests
{
    private readonly string?[] _texts = [.. Enumerable.Range(0, 700).Select(i => i % 64 is 0 or 63 ? null : new string((char)('a' + (i % 26)), i % 9 == 0 ? 5000 : i % 40))];

    [Fact]
    public void Rows_are_read_one_by_one_and_in_any_order()
    {
        var reader = Reader(TypeKind.Text);
        reader.Open(ArrayVector.Texts(_texts), 0, _texts.Length);
        foreach (var row in Enumerable.Range(0, _texts.Length).Concat([5, 699, 0, 63, 64, 65, 65, 300, 128, 127]))
            Assert.Equal(_texts[row], Read(reader, row));
    }

    [Fact]
    public void A_run_begins_anywhere()
    {
        var reader = Reader(TypeKind.Text);
        reader.Open(ArrayVector.Texts(_texts), 61, 200);
        for (var row = 0; row < 200; row++)
            Assert.Equal(_texts[61 + row], Read(reader, row));
    }

    [Fact]
    public void A_value_that_cannot_be_written_is_told_when_it_is_read()
    {
        _texts[300] = "\0";
        var reader = Reader(TypeKind.Text);
        reader.Open(ArrayVector.Texts(_texts), 0, _texts.Length);
        for (var row = 0; row < 300; row++)
            Assert.Equal(_texts[row], Read(reader, row));
        Assert.Throws<PgErrorException>(() => Read(reader, 300));
        Assert.Equal(_texts[301], Read(reader, 301));
    }

    private static FieldReader Reader(TypeKind kind) => new(ColumnEncoders.For(new EngineType(kind), FormatCode.Text, OutputSettings.Default));

    private static string? Read(FieldReader reader, int row) => reader.TryRead(row, out var value) ? Encoding.UTF8.GetString(value) : null;
}
