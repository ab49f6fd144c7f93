using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Dialect.Rules;

/// <summary>Operators, patterns, arrays, rows and types whose meaning or form differs from DuckDB's; each value is PostgreSQL 15's.</summary>
public sealed class ExpressionRulesTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("'abc' ~ 'b'", "true")]
    [InlineData("'ABC' !~* 'b'", "false")]
    [InlineData("'abc' similar to '(a|x)%'", "true")]
    [InlineData("'abc' similar to 'b'", "false")]
    [InlineData("'a%c' similar to 'a#%c' escape '#'", "true")]
    [InlineData("'a.c' similar to 'a.c' and not 'abc' similar to 'a.c'", "true")]
    [InlineData(@"'abc' like 'a\%c'", "false")]
    [InlineData(@"'a%c' like 'a\%c'", "true")]
    [InlineData("'a%c' not like 'a!%c' escape '!'", "false")]
    [InlineData("2 between symmetric 3 and 1", "true")]
    [InlineData("2 not between symmetric 3 and 1", "false")]
    [InlineData("5 # 3", "6")]
    [InlineData("|/ 25.0", "5")]
    public Task Of_operators(string sql, string? expected) => IsAsync(sql, expected);

    [Theory]
    [InlineData("3 = any(array[1, null])", null)]
    [InlineData("3 = any('{1,3}')", "true")]
    [InlineData("3 <> all(array[1, 2])", "true")]
    [InlineData("3 > all('{}'::int[])", "true")]
    [InlineData("3 = any(null::int[])", null)]
    [InlineData("'abc' like any(array['x', 'a%'])", "true")]
    [InlineData("'abc' ilike all(array['A%', '%c'])", "true")]
    [InlineData("array[1, 2] || 3", "{1,2,3}")]
    [InlineData("3 || array[1]", "{3,1}")]
    [InlineData("array[1] || null", "{1}")]
    [InlineData("(array[1, 2, 3])[-1]", null)]
    [InlineData("(array[1, 2, 3])[-1:2]", "{1,2}")]
    [InlineData("'{a,\"b c\",NULL}'::text[]", "{a,\"b c\",NULL}")]
    public Task Of_arrays(string sql, string? expected) => IsAsync(sql, expected);

    [Theory]
    [InlineData("(1, null) = (1, 2)", null)]
    [InlineData("(1, 2) < (1, 3)", "true")]
    [InlineData("(2, null) > (1, 1)", "true")]
    [InlineData("(1, 2, 3) <= (1, 2, 3)", "true")]
    [InlineData("(1, null) is not null", "false")]
    [InlineData("(row(1, 'a')).f2", "a")]
    [InlineData("(date '2020-01-01', interval '10 days') overlaps (date '2020-01-11', interval '1 day')", "false")]
    public Task Of_rows(string sql, string? expected) => IsAsync(sql, expected);

    [Theory]
    [InlineData("timestamp '2020-01-01 12:34:56.789'::timestamp(0)", "2020-01-01 12:34:57")]
    [InlineData("time '12:34:56.789'::time(1)", "12:34:56.8")]
    [InlineData("'abcdef'::varchar(3)", "abc")]
    [InlineData("'a'::char(3) || 'b'", "ab")]
    [InlineData("B'101'", "101")]
    [InlineData("X'1f'", "00011111")]
    [InlineData("current_timestamp(0) is null", "false")]
    public Task Of_types(string sql, string? expected) => IsAsync(sql, expected);

    [Fact]
    public async Task Of_arrays_look_at_columns()
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(1L, await session.ValueAsync("select count(*) from numbers where 2 = any(array[id, id * 10]) and not id < any(array[id, 1])"));
    }

    private async Task IsAsync(string sql, string? expected)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(expected, await session.ValueAsync($"select ({sql})::text"));
    }
}
