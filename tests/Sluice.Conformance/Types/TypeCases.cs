namespace Sluice.Conformance.Types;

/// <summary>The values every type is compared by: usual ones, the ends of its range, and those known for being written differently.</summary>
internal static class TypeCases
{
    public static IReadOnlyDictionary<string, TypeCase> All { get; } =
        Numbers().Concat(Texts()).Concat(Times()).Concat(Others()).Concat(Arrays()).ToDictionary(value => value.Name);

    private static IEnumerable<TypeCase> Numbers() =>
    [
        .. Of("bool", "true", "false", "null::bool"),
        .. Of("int2", "0::int2", "(-32768)::int2", "32767::int2", "null::int2"),
        .. Of("int4", "1::int4", "(-2147483648)::int4", "2147483647::int4", "null::int4"),
        .. Of("int8", "1::int8", "(-9223372036854775808)::int8", "9223372036854775807::int8", "null::int8"),
        .. Of(
            "float4", "0::float4", "1.5::float4", "0.1::float4", "1e10::float4", "3.4028235e38::float4", "1e-38::float4", "16777216::float4",
            "'NaN'::float4", "'Infinity'::float4", "'-Infinity'::float4", "'-0'::float4", "null::float4"),
        .. Of(
            "float8", "0::float8", "1.5::float8", "0.1::float8", "1e15::float8", "1e16::float8", "123456789012345678::float8", "1e-5::float8",
            "0.0001::float8", "1.7976931348623157e308::float8", "5e-324::float8", "0.30000000000000004::float8", "'NaN'::float8",
            "'Infinity'::float8", "'-Infinity'::float8", "'-0'::float8", "null::float8"),
        new("float8 with extra_float_digits 0", "float8", "0.30000000000000004::float8") { Setting = "extra_float_digits = 0" },
        new("float4 with extra_float_digits 0", "float4", "0.1::float4") { Setting = "extra_float_digits = 0" },
        new("float8 with extra_float_digits -3", "float8", "1234567.891::float8") { Setting = "extra_float_digits = -3" },
        .. Of("numeric(4,1)", "0::numeric(4,1)", "(-999.9)::numeric(4,1)", "null::numeric(4,1)"),
        .. Of("numeric(9,4)", "1::numeric(9,4)", "10000.0001::numeric(9,4)", "0.0001::numeric(9,4)", "(-0.5)::numeric(9,4)"),
        .. Of("numeric(10,2)", "1.50::numeric(10,2)", "0::numeric(10,2)", "100::numeric(10,2)", "99999999.99::numeric(10,2)"),
        .. Of("numeric(18,0)", "10000::numeric(18,0)", "999999999999999999::numeric(18,0)", "(-100000000)::numeric(18,0)"),
        .. Of("numeric(38,10)", "1::numeric(38,10)", "'1234567890123456789012345678.0123456789'::numeric(38,10)", "'-0.0000000001'::numeric(38,10)"),
        .. Of("numeric(38,38)", "'0.00000000000000000000000000000000000001'::numeric(38,38)"),
        Hugeint("170141183460469231731687303715884105727"),
        Hugeint("-170141183460469231731687303715884105727"),
        Hugeint("0"),
    ];

    private static IEnumerable<TypeCase> Texts() =>
    [
        .. Of(
            "text", "'x'::text", "''::text", "'caf\u00e9 \u2615 \U0001F600'::text", "'quote '' and \"'::text", "'back\\slash'::text", "'two\nlines'::text",
            "repeat('long ', 4000)::text", "null::text"),
        .. Of("varchar", "'x'::varchar"),
        .. Of("varchar(10)", "'x'::varchar(10)"),
        .. Of("char(3)", "'x'::char(3)"),
        .. Of("json", "'{\"a\": [1, 2.50, null], \"b\": \"x\"}'::json", "'null'::json", "'\"text\"'::json", "null::json"),
        .. Of("bytea", "'abc'::bytea", "''::bytea", "'\\x00'::bytea", "'\\xff'::bytea", "null::bytea"),
        new("bytea of every kind of byte", "bytea", "'\\x0001617fff'::bytea"),
        new("bytea escaped", "bytea", "'\\x0001617fff'::bytea") { Setting = "bytea_output = escape" },
    ];

    private static IEnumerable<TypeCase> Times() =>
    [
        .. Of("date", "'2024-02-29'::date", "'1970-01-01'::date", "'2000-01-01'::date", "'0001-01-01'::date", "'9999-12-31'::date", "'12345-06-07'::date",
            "'infinity'::date", "'-infinity'::date", "null::date"),
        new("date BC", "date", "'0044-03-15 BC'::date"),
        .. Of("time", "'12:34:56'::time", "'00:00:00'::time", "'23:59:59.999999'::time", "'01:02:03.5'::time", "'24:00:00'::time", "null::time"),
        .. Of("timetz", "'12:34:56+00'::timetz", "'12:34:56.789-08'::timetz", "'01:02:03+05:30'::timetz", "null::timetz"),
        .. Of(
            "timestamp", "'2024-02-29 12:34:56'::timestamp", "'2024-02-29 12:34:56.123456'::timestamp", "'1999-12-31 23:59:59.5'::timestamp",
            "'1969-12-31 23:59:59.999999'::timestamp", "'0001-01-01 00:00:00'::timestamp", "'infinity'::timestamp", "'-infinity'::timestamp", "null::timestamp"),
        .. Of(
            "timestamptz", "'2024-02-29 12:34:56+00'::timestamptz", "'2024-07-01 00:00:00.000001+02'::timestamptz", "'infinity'::timestamptz",
            "'-infinity'::timestamptz", "null::timestamptz"),
        new("timestamptz in Berlin's summer", "timestamptz", "'2024-07-01 12:00:00+00'::timestamptz") { Setting = "timezone = 'Europe/Berlin'" },
        new("timestamptz in Berlin's winter", "timestamptz", "'2024-01-01 12:00:00+00'::timestamptz") { Setting = "timezone = 'Europe/Berlin'" },
        new("timestamptz in Kolkata", "timestamptz", "'2024-01-01 12:00:00+00'::timestamptz") { Setting = "timezone = 'Asia/Kolkata'" },
        new("timestamptz in Newfoundland", "timestamptz", "'2024-01-01 12:00:00+00'::timestamptz") { Setting = "timezone = 'America/St_Johns'" },
        new("timestamptz before standard time", "timestamptz", "'1850-01-01 12:00:00+00'::timestamptz") { Setting = "timezone = 'Europe/Berlin'" },
        .. Of(
            "interval", "'1 year 2 months 3 days 04:05:06'::interval", "'1 day'::interval", "'2 days'::interval", "'-1 days'::interval", "'00:00:00'::interval",
            "'00:00:01.5'::interval", "'-00:00:01'::interval", "'1 month -1 day'::interval", "'100 hours'::interval", "'14 months'::interval",
            "'-1 year -2 months 3 days -04:05:06.7'::interval", "null::interval"),
    ];

    private static IEnumerable<TypeCase> Others() =>
    [
        .. Of("uuid", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid", "'00000000-0000-0000-0000-000000000000'::uuid",
            "'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid", "null::uuid"),
        Bits("1"), Bits("101"), Bits("10000000"), Bits("1111000011110000101"),
    ];

    private static IEnumerable<TypeCase> Arrays() =>
    [
        .. Of("int4[]", "array[1, 2, null, -3]::int4[]", "array[]::int4[]", "null::int4[]"),
        .. Of("int2[]", "array[1, 2]::int2[]"),
        .. Of("int8[]", "array[1, 9223372036854775807]::int8[]"),
        .. Of("bool[]", "array[true, false, null]::bool[]"),
        .. Of("float4[]", "array[0.1, 1e10]::float4[]"),
        .. Of("float8[]", "array['1.5', 'NaN', '-Infinity']::float8[]"),
        .. Of("numeric(10,2)[]", "array[1.50, 0]::numeric(10,2)[]"),
        .. Of("text[]", "array['a', 'b c', 'd\"e', null, '', 'NULL', 'x,y', '{}', 'back\\slash', ' ']::text[]"),
        .. Of("date[]", "array['2024-02-29', null]::date[]"),
        .. Of("time[]", "array['12:34:56']::time[]"),
        .. Of("timestamp[]", "array['2024-02-29 12:34:56']::timestamp[]"),
        .. Of("timestamptz[]", "array['2024-02-29 12:34:56+00']::timestamptz[]"),
        .. Of("interval[]", "array['1 day', '01:00:00']::interval[]"),
        .. Of("uuid[]", "array['a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11']::uuid[]"),
        .. Of("bytea[]", "array['abc', '']::bytea[]"),
    ];

    private static IEnumerable<TypeCase> Of(string type, params string[] expressions) =>
        expressions.Select(sql => new TypeCase(sql.Length > 80 ? sql[..80] : sql, type, sql));

    /// <summary>The engine's 128-bit integer travels as numeric of the same digits.</summary>
    private static TypeCase Hugeint(string digits) =>
        new($"hugeint {digits}", "hugeint", $"'{digits}'::hugeint") { PostgresType = "numeric(39,0)", PostgresSql = $"'{digits}'::numeric(39,0)" };

    /// <summary>The engine's bit strings vary in length, so they are PostgreSQL's varbit.</summary>
    private static TypeCase Bits(string bits) =>
        new($"bits {bits}", "varbit", $"'{bits}'::varbit");
}
