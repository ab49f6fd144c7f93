using System.Numerics;
using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Engine.Values;
using Sluice.Protocol.Types;

namespace Sluice.Engine.DuckDb.Tests.Parameters;

public sealed class NativeValueTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    public static TheoryData<PgType, object?, string> Values => new()
    {
        { PgTypes.Bool, true, "true" },
        { PgTypes.Int2, (short)-2, "-2" },
        { PgTypes.Int4, 3, "3" },
        { PgTypes.Int8, long.MinValue, "-9223372036854775808" },
        { PgTypes.Oid, 4000000000L, "4000000000" },
        { PgTypes.Float4, 1.5f, "1.5" },
        { PgTypes.Float8, double.NegativeInfinity, "-Infinity" },
        { PgTypes.Numeric, new Numeric(12345, 2), "123.4500000000" },
        { PgTypes.Numeric, new Numeric(-1, 10), "-0.0000000001" },
        { PgTypes.Numeric, new Numeric(5, -3), "5000.0000000000" },
        { PgTypes.Numeric, new Numeric(BigInteger.Parse("1500000000000000000000000000"), 27), "1.5000000000" },
        { PgTypes.Numeric, new Numeric(BigInteger.Parse("-9999999999999999999999999999"), 0), "-9999999999999999999999999999.0000000000" },
        { PgTypes.Text, "Ümlaut\u0001'", "Ümlaut\u0001'" },
        { PgTypes.Text, "", "" },
        { PgTypes.VarChar, new string('x', 5000), new string('x', 5000) },
        { PgTypes.Json, "{\"a\":1}", "{\"a\":1}" },
        { PgTypes.Bytea, new byte[] { 0, 255, 65 }, "\\x00ff41" },
        { PgTypes.Bytea, Array.Empty<byte>(), "\\x" },
        { PgTypes.Date, new Date(0), "1970-01-01" },
        { PgTypes.Date, new Date(int.MaxValue), "infinity" },
        { PgTypes.Date, new Date(-int.MaxValue), "-infinity" },
        { PgTypes.Time, new Time(86_400_000_000), "24:00:00" },
        { PgTypes.TimeTz, new TimeTz(3_600_000_000, 7200), "01:00:00+02" },
        { PgTypes.TimeTz, new TimeTz(1, -12600), "00:00:00.000001-03:30" },
        { PgTypes.Timestamp, new Timestamp(-1), "1969-12-31 23:59:59.999999" },
        { PgTypes.Timestamp, new Timestamp(long.MaxValue), "infinity" },
        { PgTypes.TimestampTz, new TimestampTz(0), "1970-01-01 00:00:00+00" },
        { PgTypes.TimestampTz, new TimestampTz(-long.MaxValue), "-infinity" },
        { PgTypes.Interval, new Interval(14, -3, 1_500_000), "1 year 2 mons -3 days +00:00:01.5" },
        { PgTypes.Uuid, Guid.Parse("0123ABCD-0000-4000-8000-0000000000FF"), "0123abcd-0000-4000-8000-0000000000ff" },
        { PgTypes.Bit, new Bits("10101"), "10101" },
        { PgTypes.VarBit, new Bits("1111000011110000"), "1111000011110000" },
        { PgTypes.ArrayOf(PgTypes.Int4), new ArrayValue(PgTypes.Int4, [1, null, 3]), "{1,NULL,3}" },
        { PgTypes.ArrayOf(PgTypes.Text), new ArrayValue(PgTypes.Text, ["a", "b c"]), "{a,\"b c\"}" },
        { PgTypes.ArrayOf(PgTypes.Text), new ArrayValue(PgTypes.Text, []), "{}" },
        { PgTypes.ArrayOf(PgTypes.Numeric), new ArrayValue(PgTypes.Numeric, [new Numeric(1, 0)]), "{1.0000000000}" },
        { PgTypes.ArrayOf(PgTypes.TimestampTz), new ArrayValue(PgTypes.TimestampTz, [new TimestampTz(0)]), "{\"1970-01-01 00:00:00+00\"}" },
        { PgTypes.ArrayOf(PgTypes.Uuid), new ArrayValue(PgTypes.Uuid, [Guid.Empty]), "{00000000-0000-0000-0000-000000000000}" },
        { PgTypes.ArrayOf(PgTypes.Bool), new ArrayValue(PgTypes.Bool, [true]), "{t}" },
        { PgTypes.ArrayOf(PgTypes.Json), new ArrayValue(PgTypes.Json, ["1"]), "[1]" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Values_arrive_unchanged_and_nulls_stay_in_place(PgType type, object? value, string text)
    {
        await using var session = await fixture.Test.SessionAsync();

        var row = Assert.Single(await session.QueryAsync(
            "select $1, $2::varchar, $3::varchar, $1", Run.Value(type, null), Run.Value(type, value), Run.Value(PgTypes.Text, "after")));

        Assert.Equal([null, text, "after", null], row);
    }

    [Theory]
    [InlineData("3333333333333333333333333333", 28, "0.3333333333333333333333333333")]
    [InlineData("12345678901", 11, "0.12345678901")]
    [InlineData("-123456789012345678901234567890", 0, "-123456789012345678901234567890")]
    [InlineData("12345678901234567890123456789012345678", 0, "12345678901234567890123456789012345678")]
    [InlineData("1", 38, "0.00000000000000000000000000000000000001")]
    public async Task A_numeric_that_needs_another_scale_is_compared_exactly(string unscaled, int scale, string text)
    {
        await using var session = await fixture.Test.SessionAsync();
        var value = Run.Value(PgTypes.Numeric, new Numeric(BigInteger.Parse(unscaled), scale));

        Assert.Equal([[true, 7]], await session.QueryAsync($"select $1 = {text}, $2::int", value, Run.Value(PgTypes.Int4, 7)));
        Assert.Equal([[false]], await session.QueryAsync($"select $1 > {text}", value));
    }

    [Theory]
    [InlineData("12345678901", 11, "select $1")]
    [InlineData("123456789012345678901234567890", 0, "select $1 + 1")]
    [InlineData("123456789012345678901234567890123456789", 0, "select $1 = 1")]
    [InlineData("123456789012345678901234567890123456789", 20, "select $1 = 1")]
    public async Task A_numeric_that_would_change_the_result_or_does_not_fit_is_refused_and_never_rounded(string unscaled, int scale, string sql)
    {
        await using var session = await fixture.Test.SessionAsync();

        var error = await session.ErrorAsync(sql, Run.Value(PgTypes.Numeric, new Numeric(BigInteger.Parse(unscaled), scale)));

        Assert.Equal("22003", error.SqlState);
    }
}
