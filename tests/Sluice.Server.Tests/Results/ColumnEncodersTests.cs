using Sluice.Engine.Types;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;
using Sluice.Server.Results;
using Sluice.Testing.Engine;

namespace Sluice.Server.Tests.Results;

/// <summary>Anchors: values whose text and bytes are known, so that the comparisons with PostgreSQL cannot agree on the wrong value.</summary>
public sealed class ColumnEncodersTests
{
    [Fact]
    public void Moments_have_the_day_they_have()
    {
        AssertValue(TypeKind.Date, 19_783, "2024-03-01", "0000227a");
        AssertValue(TypeKind.Timestamp, 1_709_251_200_000_000, "2024-03-01 00:00:00", "0002b58cd363c000");
        AssertValue(TypeKind.TimestampS, 1_709_251_200L, "2024-03-01 00:00:00", "0002b58cd363c000");
        AssertValue(TypeKind.TimestampMs, 1_709_251_200_000L, "2024-03-01 00:00:00", "0002b58cd363c000");
        AssertValue(TypeKind.TimestampNs, 1_709_251_200_000_000_999L, "2024-03-01 00:00:00", "0002b58cd363c000");
        AssertValue(TypeKind.TimestampNs, -1L, "1969-12-31 23:59:59.999999", "fffca2fec4c81fff");
        AssertValue(TypeKind.TimestampTz, 0L, "1970-01-01 00:00:00+00", "fffca2fec4c82000");
        AssertValue(TypeKind.Time, 86_400_000_000L, "24:00:00", "000000141dd76000");
        AssertValue(TypeKind.TimeTz, (3_600_000_000UL << 24) | (57_599 - 7200), "01:00:00+02", "00000000d693a400ffffe3e0");
        AssertValue(TypeKind.Interval, new Interval(14, 3, 4_000_000), "1 year 2 mons 3 days 00:00:04", "00000000003d0900000000030000000e");
    }

    [Fact]
    public void A_uuid_has_its_top_bit_flipped_back() =>
        AssertValue(TypeKind.Uuid, UInt128.Parse("00000000000000000000000000000001", System.Globalization.NumberStyles.HexNumber),
            "80000000-0000-0000-0000-000000000001", "80000000000000000000000000000001");

    [Fact]
    public void Decimals_are_scaled_in_every_width()
    {
        Assert.Equal<string?>(["-0.05"], Encoded.Texts(ArrayVector.Of<short>(Decimal(4, 2), -5), 1));
        Assert.Equal<string?>(["123456.789"], Encoded.Texts(ArrayVector.Of<int>(Decimal(9, 3), 123_456_789), 1));
        Assert.Equal<string?>(["0.000000000000000001"], Encoded.Texts(ArrayVector.Of<long>(Decimal(18, 18), 1), 1));
        Assert.Equal<string?>(["170141183460469231731687303715884105.727"], Encoded.Texts(ArrayVector.Of<Int128>(Decimal(38, 3), Int128.MaxValue), 1));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(70_000)]
    public void Enums_are_their_labels(int count)
    {
        var type = new EngineType(TypeKind.Enum) { Labels = [.. Enumerable.Range(0, count).Select(i => $"é{i}")] };
        int[] rows = [0, count - 1, 1];
        var vector = count switch
        {
            <= 256 => ArrayVector.Of<byte>(type, [.. rows.Select(row => (byte?)row), null]),
            <= 65_536 => ArrayVector.Of<ushort>(type, [.. rows.Select(row => (ushort?)row), null]),
            _ => ArrayVector.Of<uint>(type, [.. rows.Select(row => (uint?)row), null]),
        };
        Assert.Equal<string?>(["é0", $"é{count - 1}", "é1", null], Encoded.Texts(vector, 4));
        Assert.Equal(Encoded.Rows(vector, 4, FormatCode.Text), Encoded.Rows(vector, 4, FormatCode.Binary));
    }

    [Fact]
    public void A_column_of_nothing_is_null() =>
        Assert.Equal<string?>([null, null], Encoded.Texts(ArrayVector.Of<byte>(TypeKind.Null, 0, 0), 2));

    [Theory]
    [InlineData(TypeKind.Timestamp, -210_866_803_200_000_001)]
    [InlineData(TypeKind.TimestampMs, long.MinValue)]
    [InlineData(TypeKind.TimestampS, 9_223_372_036_855)]
    [InlineData(TypeKind.TimestampS, long.MinValue)]
    public void A_timestamp_PostgreSQL_has_not_is_an_error(TypeKind kind, long value)
    {
        foreach (var format in Enum.GetValues<FormatCode>())
        {
            var error = Assert.Throws<PgErrorException>(() => Encoded.Rows(ArrayVector.Of(kind, value), 1, format)).Error;
            Assert.Equal((SqlStates.DatetimeFieldOverflow, "timestamp out of range"), (error.SqlState, error.Message));
        }
    }

    [Fact]
    public void Every_kind_has_an_encoder_in_both_formats()
    {
        var member = new EngineField("m", new EngineType(TypeKind.Int32));
        foreach (var kind in Enum.GetValues<TypeKind>())
        {
            var type = new EngineType(kind) { Precision = 10, Scale = 2, Length = 2, Labels = ["a"], Fields = [member, member] };
            foreach (var format in Enum.GetValues<FormatCode>())
                Assert.NotNull(ColumnEncoders.For(type, format, OutputSettings.Default));
        }
    }

    private static EngineType Decimal(int precision, int scale) => new(TypeKind.Decimal) { Precision = precision, Scale = scale };

    private static void AssertValue<T>(TypeKind kind, T value, string text, string binary)
        where T : unmanaged
    {
        var vector = ArrayVector.Of(kind, value);
        Assert.Equal<string?>([text], Encoded.Texts(vector, 1));
        Assert.Equal(binary, Convert.ToHexStringLower(Encoded.Rows(vector, 1, FormatCode.Binary)[0]!));
    }
}
