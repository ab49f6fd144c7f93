using Sluice.Protocol.Types;
using Sluice.Server.Tests.Results;

namespace Sluice.Server.Tests.Parameters;

public sealed class ScalarParameterTests(PostgresReference postgres) : ParameterReferenceTests(postgres)
{
    private static readonly string[] Integers =
    [
        "0", "1", "-1", "+1", " 12 ", "\t7\n", "007", "-0", "32767", "32768", "-32768", "-32769", "2147483647", "2147483648", "-2147483648",
        "-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "99999999999999999999999",
        "", " ", "-", "+", "1.0", "1e3", "0x10", "abc", "1 2", "1_000", "--1", "99999999999999999999999x", "4294967295", "4294967296", "١",
    ];

    [Fact]
    public Task Bool() => AssertSameAsync(PgTypes.Bool,
    [
        "t", "tr", "tru", "true", "TRUE", "True", " true ", "y", "ye", "yes", "on", "ON", "1", "f", "fa", "false", "n", "no", "of", "off", "0", "o",
        "", " ", "truee", "2", "10", "01", "yess", "offf", "\ttrue\n", "nul",
    ]);

    [Fact]
    public async Task Whole_numbers()
    {
        await AssertSameAsync(PgTypes.Int2, Integers);
        await AssertSameAsync(PgTypes.Int4, Integers);
        await AssertSameAsync(PgTypes.Int8, Integers);
    }

    [Fact]
    public Task Oid() => AssertSameAsync(PgTypes.Oid, ["0", "1", " 42 ", "4294967295", "2147483648", "-1", "abc", "1x"]);

    [Fact]
    public async Task Floats()
    {
        string[] texts =
        [
            "0", "-0", "1", "1.5", " 1.5 ", "+1.5", ".5", "5.", "-.5e-3", "1e10", "1E+10", "1e308", "1e309", "-1e309", "1e-307", "1e-400", "4.9e-324",
            "1e38", "3.5e38", "1e-45", "1e-50", "NaN", "nan", "Infinity", "-Infinity", "infinity", "inf", "+inf", "-INF", "0e400", "0.0e-400",
            "123456789.123456789", "9007199254740993", "0.1", "", " ", ".", "e5", "1e", "1e+", "1.2.3", "1,5", "abc", "1 2", "1x", "--1", "∞",
        ];
        await AssertSameAsync(PgTypes.Float8, texts);
        await AssertSameAsync(PgTypes.Float4, texts);
    }

    [Fact]
    public Task Numeric() => AssertSameAsync(PgTypes.Numeric,
    [
        "0", "-0", "0.00", "1", "-1", "+1", " 1.50 ", ".5", "5.", "-.5", "1e3", "1.5e3", "1.2345e2", "1.5e-3", "1E+3", "1e-10", "1000000000000000000000",
        "0.0001", "0.00010", "10000", "99999999.9999", "123456789012345678901234567890.123456789", "1e131", "-9999.9999", "1000.0001", "0e5", "0e-5",
        "", " ", ".", "-", "e5", "1e", "1e+", "1.2.3", "1,5", "abc", "1 2", "1x", "--1", "1e2147483648", "1e999999999", "1e200000", "1e-20000", "0x1",
    ]);

    [Fact]
    public Task Bytea() => AssertSameAsync(PgTypes.Bytea,
    [
        "", "abc", "\\x", "\\x00ff", "\\xABcd", "\\x 00 ff ", "\\x0", "\\xzz", "\\x0g", "a\\\\b", "\\000\\377", "\\001x", "\\400", "\\1", "\\", "a\\", "é", "\\x00f f",
    ]);

    [Fact]
    public Task Uuid() => AssertSameAsync(PgTypes.Uuid,
    [
        "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11", "{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}",
        "a0eebc999c0b4ef8bb6d6bb9bd380a11", "a0ee-bc99-9c0b-4ef8-bb6d-6bb9-bd38-0a11", "{a0eebc99-9c0b4ef8-bb6d6bb9-bd380a11}", "",
        "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a111", "{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
        "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}", "g0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "a-0eebc999c0b4ef8bb6d6bb9bd380a11", " a0eebc999c0b4ef8bb6d6bb9bd380a11",
    ]);

    [Fact]
    public Task Json() => AssertSameAsync(PgTypes.Json,
    [
        "{}", "[]", "1", "\"a\"", "null", "true", " {\"a\": [1, 2.5e3, \"b\\u00e9\"]} ", "", " ", "{", "[1,]", "{\"a\"}", "nul", "01", "'a'", "1 2", "{a:1}", "\"\t\"", "[1]]",
    ]);

    [Fact]
    public Task Bits() => AssertSameAsync(PgTypes.VarBit, ["", "0", "1", "10110", "b101", "B", "xF", "X1aF", "x", "102", "xg", "01010101", "010101011", " 1"]);

    [Fact]
    public Task Text() => AssertSameAsync(PgTypes.Text, ["", "abc", "é€😀", " a "]);
}
