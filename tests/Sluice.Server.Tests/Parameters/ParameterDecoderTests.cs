using System.Numerics;
using System.Text;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;
using Sluice.Server.Parameters;
using Sluice.Server.Results;

namespace Sluice.Server.Tests.Parameters;

/// <summary>Where Sluice differs from PostgreSQL, and what the comparison with it cannot show.</summary>
public sealed class ParameterDecoderTests
{
    [Fact]
    public void Null_is_null_of_its_type() =>
        Assert.Equal(new ParameterValue(PgTypes.Int4, null), ParameterDecoder.Decode(PgTypes.Int4, FormatCode.Binary, null, OutputSettings.Default, 1));

    [Fact]
    public void Values_have_the_types_the_engine_expects()
    {
        Assert.IsType<short>(Text(PgTypes.Int2, "1"));
        Assert.IsType<int>(Text(PgTypes.Int4, "1"));
        Assert.IsType<long>(Text(PgTypes.Int8, "1"));
        Assert.Equal(4_294_967_295L, Text(PgTypes.Oid, "-1"));
        Assert.Equal(new Numeric(BigInteger.Parse("-12345"), 3), Text(PgTypes.Numeric, "-12.345"));
        Assert.Equal(new Numeric(1200, 0), Text(PgTypes.Numeric, "1.2e3"));
        Assert.Equal("abc", Text(PgTypes.Unspecified, "abc"));
        Assert.Equal("abc", Text(PgTypes.Name, "abc"));
        Assert.Equal(new Bits("00011010"), Text(PgTypes.Bit, "X1a"));
        Assert.Equal("{\"a\":1}", Binary(PgTypes.Jsonb, "\u0001{\"a\":1}"u8));
    }

    [Theory]
    [InlineData("today", 0)]
    [InlineData("tomorrow", 1)]
    [InlineData("yesterday", -1)]
    [InlineData("now", 0)]
    public void Words_for_days_mean_the_sessions_days(string word, int days)
    {
        Assert.True(PgTimeZone.TryFind("Asia/Tokyo", out var tokyo));
        var settings = new OutputSettings { TimeZone = tokyo, Clock = new StoppedClock(new DateTimeOffset(2024, 2, 29, 20, 0, 0, TimeSpan.Zero)) };
        // 20:00 in London is 05:00 on 1 March in Tokyo.
        Assert.Equal(new Date(19_783 + days), ParameterDecoder.Decode(PgTypes.Date, FormatCode.Text, Encoding.UTF8.GetBytes(word), settings, 1).Value);
        var moment = ParameterDecoder.Decode(PgTypes.TimestampTz, FormatCode.Text, Encoding.UTF8.GetBytes(word), settings, 1).Value;
        var expected = word == "now" ? 1_709_236_800_000_000 : ((19_783L + days) * 86_400_000_000) - 32_400_000_000;
        Assert.Equal(new TimestampTz(expected), moment);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-inf")]
    public void Numerics_are_finite(string text) => AssertError(SqlStates.FeatureNotSupported, () => Text(PgTypes.Numeric, text));

    [Theory]
    [InlineData("00000000c000000000000000")]
    [InlineData("00000000d000000000000000")]
    [InlineData("00000000f000000000000000")]
    public void Binary_numerics_are_finite(string hex) =>
        AssertError(SqlStates.FeatureNotSupported, () => Binary(PgTypes.Numeric, Convert.FromHexString(hex)));

    [Theory]
    [InlineData("0001000080000000" + "0001", "22P03")]
    [InlineData("0001000000000000" + "2710", "22P03")]
    [InlineData("0001000000000000" + "ffff", "22P03")]
    [InlineData("0001000000004000" + "0001", "22P03")]
    [InlineData("ffff000000000000" + "0001", "08P01")]
    [InlineData("0001000000000000" + "0001" + "00", "22P03")]
    public void Malformed_numerics(string hex, string sqlState) =>
        AssertError(sqlState, () => Binary(PgTypes.Numeric, Convert.FromHexString(hex)));

    [Fact]
    public void Digits_beyond_the_scale_are_cut_off() =>
        Assert.Equal(new Numeric(12, 1), Binary(PgTypes.Numeric, Convert.FromHexString("0002000000000001" + "0001" + "09c4")));

    [Theory]
    [InlineData("{{1,2},{3,4}}")]
    [InlineData("[0:1]={1,2}")]
    public void Arrays_have_one_dimension_from_one(string text) =>
        AssertError(SqlStates.FeatureNotSupported, () => Text(PgTypes.ArrayOf(PgTypes.Int4), text));

    [Theory]
    [InlineData("00000002" + "00000000" + "00000017" + "0000000100000001" + "0000000100000001" + "0000000400000001", "0A000")]
    [InlineData("00000001" + "00000000" + "00000017" + "0000000100000000" + "0000000400000001", "0A000")]
    [InlineData("ffffffff" + "00000000" + "00000017", "22P03")]
    [InlineData("00000007" + "00000000" + "00000017", "54000")]
    [InlineData("00000000" + "00000002" + "00000017", "22P03")]
    [InlineData("00000000" + "00000000" + "00000014", "42804")]
    [InlineData("00000001" + "00000000" + "00000017" + "7fffffff00000001", "08P01")]
    [InlineData("00000001" + "00000000" + "00000017" + "ffffffff00000001", "08P01")]
    [InlineData("00000001" + "00000000" + "00000017" + "0000000100000001" + "fffffffe", "08P01")]
    [InlineData("00000001" + "00000000" + "00000017" + "0000000100000001" + "7fffffff", "08P01")]
    public void Malformed_arrays(string hex, string sqlState) =>
        AssertError(sqlState, () => Binary(PgTypes.ArrayOf(PgTypes.Int4), Convert.FromHexString(hex)));

    [Theory]
    [InlineData("61ff", "0xff")]
    [InlineData("c328", "0xc3 0x28")]
    [InlineData("e282", "0xe2 0x82")]
    [InlineData("eda080", "0xed 0xa0 0x80")]
    [InlineData("6100", "0x00")]
    [InlineData("61e9", "0xe9")]
    [InlineData("80ff", "0x80")]
    [InlineData("bf4142", "0xbf")]
    [InlineData("f8888080", "0xf8")]
    [InlineData("f0908141", "0xf0 0x90 0x81 0x41")]
    public void Text_is_UTF8(string hex, string shown)
    {
        foreach (var format in Enum.GetValues<FormatCode>())
        {
            var error = AssertError(
                SqlStates.CharacterNotInRepertoire,
                () => ParameterDecoder.Decode(PgTypes.Text, format, Convert.FromHexString(hex), OutputSettings.Default, 1));
            Assert.Equal($"invalid byte sequence for encoding \"UTF8\": {shown}", error.Message);
        }
    }

    [Fact]
    public void A_value_too_long_names_its_parameter()
    {
        var error = AssertError(
            SqlStates.InvalidBinaryRepresentation,
            () => ParameterDecoder.Decode(PgTypes.Int4, FormatCode.Binary, new byte[5], OutputSettings.Default, 7));
        Assert.Equal("incorrect binary data format in bind parameter 7", error.Message);
    }

    [Fact]
    public void No_bytes_at_all_make_anything_but_a_value_or_a_proper_error()
    {
        var random = new Random(13);
        PgType[] types =
        [
            PgTypes.Bool, PgTypes.Int4, PgTypes.Float8, PgTypes.Numeric, PgTypes.Text, PgTypes.Bytea, PgTypes.Date, PgTypes.Time, PgTypes.TimeTz, PgTypes.Timestamp,
            PgTypes.TimestampTz, PgTypes.Interval, PgTypes.Uuid, PgTypes.Json, PgTypes.Jsonb, PgTypes.VarBit, PgTypes.ArrayOf(PgTypes.Text), PgTypes.ArrayOf(PgTypes.Timestamp),
        ];
        const string Alphabet = "0123456789+-:./ {}\"\\,eTtZPYMDHSJaBCdgmonuy\0";
        for (var i = 0; i < 10_000; i++)
        {
            var bytes = new byte[random.Next(24)];
            if (i % 2 == 0)
                random.NextBytes(bytes);
            else
                bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, bytes.Length).Select(_ => Alphabet[random.Next(Alphabet.Length)])));
            foreach (var format in Enum.GetValues<FormatCode>())
            {
                var exception = Record.Exception(() => ParameterDecoder.Decode(types[i % types.Length], format, bytes, OutputSettings.Default, 1));
                Assert.True(exception is null or PgErrorException, $"{types[i % types.Length]} {format} {Convert.ToHexString(bytes)}: {exception}");
            }
        }
    }

    private static object? Text(PgType type, string text) =>
        ParameterDecoder.Decode(type, FormatCode.Text, Encoding.UTF8.GetBytes(text), OutputSettings.Default, 1).Value;

    private static object? Binary(PgType type, ReadOnlySpan<byte> bytes) =>
        ParameterDecoder.Decode(type, FormatCode.Binary, bytes.ToArray(), OutputSettings.Default, 1).Value;

    private static PgError AssertError(string sqlState, Func<object?> decode)
    {
        var error = Assert.Throws<PgErrorException>(() => { _ = decode(); }).Error;
        Assert.Equal(sqlState, error.SqlState);
        return error;
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
