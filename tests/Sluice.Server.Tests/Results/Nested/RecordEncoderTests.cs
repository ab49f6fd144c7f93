using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Protocol.Types;
using Sluice.Testing.Engine;

namespace Sluice.Server.Tests.Results.Nested;

public sealed class RecordEncoderTests
{
    [Fact]
    public void Text_is_a_composite_literal() => Assert.Equal<string?>(
        ["""(1,"a b")""", null, """(,"q""r")""", """(4,"")"""],
        Encoded.Texts(Row(0b1101, ArrayVector.Of<int>(new EngineType(TypeKind.Int32), 1, 2, null, 4), ArrayVector.Texts("a b", "x", "q\"r", "")), 4));

    [Fact]
    public void Binary_is_a_count_then_type_and_value_of_each() => Assert.Equal<byte[]?>(
        [[0, 0, 0, 2, 0, 0, 0, 23, 0, 0, 0, 4, 0, 0, 0, 7, 0, 0, 0, 25, 0xFF, 0xFF, 0xFF, 0xFF]],
        Encoded.Rows(Row(1, ArrayVector.Of(TypeKind.Int32, 7), ArrayVector.Texts([null])), 1, FormatCode.Binary));

    [Fact]
    public void A_numeric_without_scale_has_no_zeros_at_its_end()
    {
        var type = new EngineType(TypeKind.Decimal) { Precision = UnboundNumeric.Precision, Scale = UnboundNumeric.Scale };
        var vector = ArrayVector.Of<Int128>(type, 150_000_000_000, -700_000_000_000, 0, 1);

        Assert.Equal<string?>(["1.5", "-7", "0", "0.00000000001"], Encoded.Texts(vector, 4));
        Assert.Equal<byte>([0, 2, 0, 0, 0, 0, 0, 1, 0, 1, 0x13, 0x88], Encoded.Rows(vector, 1, FormatCode.Binary)[0]!);
    }

    private static ChildVector Row(ulong validity, params ColumnVector[] members) =>
        new(new EngineType(TypeKind.Struct) { Fields = [.. members.Select(member => new EngineField("", member.Type))] }, validity, [.. members]);
}
