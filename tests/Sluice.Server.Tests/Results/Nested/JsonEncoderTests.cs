using System.Text.Json;
using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Engine.Values;
using Sluice.Protocol.Types;
using Sluice.Server.Results;
using Sluice.Testing.Engine;

namespace Sluice.Server.Tests.Results.Nested;

public sealed class JsonEncoderTests
{
    [Fact]
    public void A_struct_is_an_object()
    {
        var vector = Struct(0b11101,
            ("a", ArrayVector.Of<int>(new EngineType(TypeKind.Int32), 1, 2, null, 4, 5)),
            ("t\"x", ArrayVector.Texts("x", "y", "z\n\u0001\"\\", "é", null)),
            ("f", ArrayVector.Of(TypeKind.Float64, 1.5, 0, double.NaN, double.NegativeInfinity, 1e20)),
            ("b", ArrayVector.Of<byte>(TypeKind.Bool, 0, 1, 1, 0, 1)));
        string?[] expected =
        [
            """{"a":1,"t\"x":"x","f":1.5,"b":false}""", null, """{"a":null,"t\"x":"z\n\u0001\"\\","f":"NaN","b":true}""",
            """{"a":4,"t\"x":"é","f":"-Infinity","b":false}""", """{"a":5,"t\"x":null,"f":1e+20,"b":true}""",
        ];
        Assert.Equal<string?>(expected, Encoded.Texts(vector, 5));
        Assert.Equal(Encoded.Rows(vector, 5, FormatCode.Text), Encoded.Rows(vector, 5, FormatCode.Binary));
        Assert.All(expected, text => JsonDocument.Parse(text ?? "null").Dispose());
    }

    [Fact]
    public void Members_without_names_are_numbered() =>
        Assert.Equal<string?>(["""{"r":{"f1":1,"f2":2}}"""], Encoded.Texts(Struct(1, ("r", Struct(1, ("", Number(1)), ("", Number(2))))), 1));

    [Fact]
    public void Dates_and_times_are_strings_of_iso_8601_whatever_the_date_style()
    {
        var settings = new OutputSettings { DateStyle = DateStyle.German };
        var vector = Struct(1, ("d", ArrayVector.Of(TypeKind.Date, 1)), ("t", ArrayVector.Of(TypeKind.Timestamp, 1_500_000L)),
            ("z", ArrayVector.Of(TypeKind.TimestampTz, 0L)), ("i", ArrayVector.Of(TypeKind.Interval, new Interval(1, 0, 0))));
        Assert.Equal<string?>(
            ["""{"d":"1970-01-02","t":"1970-01-01T00:00:01.5","z":"1970-01-01T00:00:00+00:00","i":"1 mon"}"""], Encoded.Texts(vector, 1, settings));
    }

    [Fact]
    public void Lists_of_lists_are_arrays()
    {
        var inner = ArrayVector.Lists(ArrayVector.Of<int>(TypeKind.Int32, 1, 2, 3), new ListEntry(0, 2), null, new ListEntry(2, 1), new ListEntry(0, 0));
        Assert.Equal<string?>(["[[1,2],null]", "[[3],[]]", "[]", null],
            Encoded.Texts(ArrayVector.Lists(inner, new ListEntry(0, 2), new ListEntry(2, 2), new ListEntry(0, 0), null), 4));
    }

    [Fact]
    public void A_list_of_structs_longer_than_a_slice()
    {
        var numbers = ArrayVector.Of<int>(TypeKind.Int32, [.. Enumerable.Range(0, 300)]);
        var structs = new ChildVector(StructType(("n", numbers)), ulong.MaxValue, numbers);
        var text = Encoded.Texts(ArrayVector.Lists(new AllValid(structs), new ListEntry(0, 300)), 1)[0]!;
        Assert.Equal(Enumerable.Range(0, 300), JsonDocument.Parse(text).RootElement.EnumerateArray().Select(item => item.GetProperty("n").GetInt32()));
    }

    [Fact]
    public void A_map_is_an_object_with_its_keys_as_text()
    {
        var entries = Struct(0b111, ("key", ArrayVector.Of<int>(TypeKind.Int32, 1, 2, 3)), ("value", ArrayVector.Texts("a", null, "c")));
        var type = new EngineType(TypeKind.Map) { Fields = entries.Type.Fields };
        var vector = new RetypedVector(type, ArrayVector.Lists(entries, new ListEntry(0, 2), null, new ListEntry(2, 1), new ListEntry(0, 0)));
        Assert.Equal<string?>(["""{"1":"a","2":null}""", null, """{"3":"c"}""", "{}"], Encoded.Texts(vector, 4));
    }

    [Fact]
    public void A_union_is_its_member()
    {
        var type = new EngineType(TypeKind.Union)
        {
            Fields = [new EngineField("num", new EngineType(TypeKind.Int32)), new EngineField("str", new EngineType(TypeKind.Text))],
        };
        var vector = new ChildVector(
            type, 0b111, ArrayVector.Of<byte>(TypeKind.UInt8, 0, 1, 1), ArrayVector.Of<int>(TypeKind.Int32, 7, 0, 0), ArrayVector.Texts("", "x", null));
        Assert.Equal<string?>(["7", "\"x\"", "null"], Encoded.Texts(vector, 3));
    }

    [Fact]
    public void Json_inside_is_json_and_not_a_string() =>
        Assert.Equal<string?>(["""{"j":{"a":1}}"""], Encoded.Texts(Struct(1, ("j", ArrayVector.Blobs(TypeKind.Json, "{\"a\":1}"u8.ToArray()))), 1));

    private static ArrayVector Number(int value) => ArrayVector.Of(TypeKind.Int32, value);

    private static ChildVector Struct(ulong validity, params (string Name, ColumnVector Vector)[] members) =>
        new(StructType(members), validity, [.. members.Select(member => member.Vector)]);

    private static EngineType StructType(params (string Name, ColumnVector Vector)[] members) =>
        new(TypeKind.Struct) { Fields = [.. members.Select(member => new EngineField(member.Name, member.Vector.Type))] };

    private sealed class AllValid(ColumnVector inner) : ColumnVector(inner.Type)
    {
        public override ReadOnlySpan<ulong> Validity => [];

        public override ReadOnlySpan<T> Values<T>() => inner.Values<T>();

        public override ReadOnlySpan<byte> Bytes(int row) => inner.Bytes(row);

        public override ColumnVector Child(int index) => inner.Child(index);
    }
}
