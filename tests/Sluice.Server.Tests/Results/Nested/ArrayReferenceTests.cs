using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Engine.Values;
using Sluice.Testing.Engine;

namespace Sluice.Server.Tests.Results.Nested;

public sealed class ArrayReferenceTests(PostgresReference postgres) : ReferenceTests(postgres)
{
    [Fact]
    public async Task Arrays_of_every_kind()
    {
        await AssertArraysAsync(ArrayVector.Of<byte>(new EngineType(TypeKind.Bool), 1, 0, null, 1), 4);
        await AssertArraysAsync(ArrayVector.Of<int>(new EngineType(TypeKind.Int32), 1, -2, null, 4), 4);
        await AssertArraysAsync(ArrayVector.Of<double>(TypeKind.Float64, 1.5, double.NaN, double.NegativeInfinity, 1e20), 4);
        await AssertArraysAsync(ArrayVector.Of<long>(new EngineType(TypeKind.Decimal) { Precision = 18, Scale = 3 }, 1500, -1, null, 0), 4);
        await AssertArraysAsync(ArrayVector.Of<int>(TypeKind.Date, 0, -800_000, int.MaxValue, 19_000), 4);
        await AssertArraysAsync(ArrayVector.Of<long>(TypeKind.Timestamp, 0, -70_000_000_000_000_000, long.MaxValue, 1), 4);
        await AssertArraysAsync(ArrayVector.Of<long>(TypeKind.TimestampTz, 0, 1, long.MaxValue, 5), 4);
        await AssertArraysAsync(ArrayVector.Of(TypeKind.Interval, default, new Interval(13, -1, 1), new Interval(0, 1, 0)), 3);
        await AssertArraysAsync(ArrayVector.Of<UInt128>(TypeKind.Uuid, 0, UInt128.MaxValue), 2);
        await AssertArraysAsync(ArrayVector.Blobs(TypeKind.Blob, [0, 255], null, [], "x"u8.ToArray()), 4);
        await AssertArraysAsync(ArrayVector.Blobs(TypeKind.Bit, [4, 0xF5], [0, 0xAA]), 2);
        await AssertArraysAsync(ArrayVector.Blobs(TypeKind.Json, "{\"a\": \"b\"}"u8.ToArray(), "[1, 2]"u8.ToArray(), null), 3);
    }

    [Fact]
    public Task Texts_are_quoted_where_they_must_be() => AssertArraysAsync(
        ArrayVector.Texts("", "a", "a b", null, "NULL", "null", "nul", "\"", "\\", "a\\\"b", "{", "}", ",", "\t", "\n", "\v", "é", " a", "a'b", "\u00a0", "NuLl", "(1)", ";"), 23);

    [Fact]
    public async Task Longer_than_a_slice()
    {
        var elements = ArrayVector.Of<int>(TypeKind.Int32, [.. Enumerable.Range(0, 1000)]);
        await AssertSameAsync(ArrayVector.Lists(elements, new ListEntry(0, 1000), new ListEntry(3, 128), new ListEntry(500, 129)), 3);
    }

    [Fact]
    public async Task Fixed_size_arrays()
    {
        var type = new EngineType(TypeKind.Array) { Length = 3, Fields = [new EngineField("", new EngineType(TypeKind.Int32))] };
        var elements = ArrayVector.Of<int>(new EngineType(TypeKind.Int32), 1, 2, 3, null, 5, 6);
        await AssertSameAsync(new ChildVector(type, 0b111, elements), 2);
        Assert.Equal<string?>(["{1,2,3}", null], Encoded.Texts(new ChildVector(type, 0b101, elements), 2));
    }

    /// <summary>All of them, none, each alone, and null.</summary>
    private Task AssertArraysAsync(ArrayVector elements, int count)
    {
        ListEntry?[] entries =
        [
            new ListEntry(0, (ulong)count), new ListEntry(0, 0), null, .. Enumerable.Range(0, count).Select(i => (ListEntry?)new ListEntry((ulong)i, 1)),
        ];
        return AssertSameAsync(ArrayVector.Lists(elements, entries), entries.Length);
    }
}
