using Sluice.Engine.Types;
using Sluice.Protocol.Errors;
using Sluice.Server.Results;
using Sluice.Testing.Engine;

namespace Sluice.Server.Tests.Results.Variable;

public sealed class BytesReferenceTests(PostgresReference postgres) : ReferenceTests(postgres)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Bytea(bool escape)
    {
        var random = new Random(10);
        byte[]?[] values =
        [
            [], [0], [255], null, "a\\b\"'é"u8.ToArray(), [.. Enumerable.Range(0, 256).Select(value => (byte)value)],
            .. Enumerable.Range(0, 100).Select(length => { var bytes = new byte[length]; random.NextBytes(bytes); return bytes; }),
        ];
        return AssertSameAsync(ArrayVector.Blobs(TypeKind.Blob, values), values.Length, new OutputSettings { ByteaEscape = escape });
    }

    [Fact]
    public Task Text()
    {
        string?[] values = ["", "a", null, "é€😀", "null", new('x', 100_000)];
        return AssertSameAsync(ArrayVector.Texts(values), values.Length);
    }

    [Fact]
    public Task Json()
    {
        byte[]?[] values = ["{\"a\": [1, 2.50]}"u8.ToArray(), "null"u8.ToArray(), null, " 1 "u8.ToArray()];
        return AssertSameAsync(ArrayVector.Blobs(TypeKind.Json, values), values.Length);
    }

    [Fact]
    public Task Bits()
    {
        var random = new Random(11);
        var values = Enumerable.Range(1, 70).Select(length => EngineBits(string.Concat(Enumerable.Range(0, length).Select(_ => random.Next(2))))).ToArray();
        return AssertSameAsync(ArrayVector.Blobs(TypeKind.Bit, values), values.Length);
    }

    [Fact]
    public Task Whole_numbers_of_any_length()
    {
        var random = new Random(12);
        byte[]?[] values =
        [
            [0x80, 0, 1, 0], [0x80, 0, 1, 1], [0x7F, 0xFF, 0xFE, 0xFE], [0x80, 0, 2, 0x27, 0x10], [0x80, 0, 4, 5, 0xF5, 0xE1, 0], null,
            .. Enumerable.Range(1, 60).SelectMany(length => new[] { EngineNumber(random, length, false), EngineNumber(random, length, true) }),
        ];
        return AssertSameAsync(ArrayVector.Blobs(TypeKind.BigNum, values), values.Length);
    }

    private static byte[] EngineNumber(Random random, int length, bool isNegative)
    {
        var bytes = new byte[length + 3];
        random.NextBytes(bytes);
        (bytes[0], bytes[1], bytes[2]) = (0x80, 0, (byte)length);
        return isNegative ? Array.ConvertAll(bytes, b => (byte)~b) : bytes;
    }

    [Fact]
    public void Text_with_a_zero_byte_is_an_error()
    {
        var error = Assert.Throws<PgErrorException>(() => Encoded.Texts(ArrayVector.Texts("a\0b"), 1)).Error;
        Assert.Equal((SqlStates.CharacterNotInRepertoire, "invalid byte sequence for encoding \"UTF8\": 0x00"), (error.SqlState, error.Message));
    }

    /// <summary>The engine fills the padding at the front with ones.</summary>
    private static byte[] EngineBits(string bits)
    {
        var padding = (8 - (bits.Length % 8)) % 8;
        var padded = new string('1', padding) + bits;
        return [(byte)padding, .. padded.Chunk(8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
    }
}
