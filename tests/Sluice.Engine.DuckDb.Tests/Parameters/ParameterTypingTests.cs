using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;

namespace Sluice.Engine.DuckDb.Tests.Parameters;

public sealed class ParameterTypingTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    public static TheoryData<string, uint[], uint[], uint[]> Cases => new()
    {
        // text; declared; parameters then; columns then
        { "select 1", [], [], [23] },
        { "select $1", [], [25], [25] },
        { "select $1", [23], [23], [23] },
        { "select $1", [705], [25], [25] },
        { "select $1::int", [], [23], [23] },
        { "select $2::int, $1", [], [25, 23], [23, 25] },
        { "select $3::int", [], [25, 25, 23], [23] },
        { "select 1", [20, 25], [20, 25], [23] },
        { "select $1 + 1", [], [23], [23] },
        { "select id + $1 from numbers", [], [20], [20] },
        { "select id * 1.5::double + $1 from numbers", [], [701], [701] },
        { "select id from numbers where id = $1", [], [20], [20] },
        { "select id from numbers where label = $1 or label = $1", [], [25], [20] },
        { "select id from numbers where id in ($1, $2)", [], [20, 20], [20] },
        { "select id from numbers limit $1 offset $2", [], [20, 20], [20] },
        { "select upper($1) || $2", [], [25, 25], [25] },
        { "select date_trunc('day', $1::timestamptz)", [], [1184], [1184] },
        { "select id from numbers where id = any($1)", [1016], [1016], [20] },
        { "select $1::numeric", [], [1700], [1700] },
        { "select $1", [1700], [1700], [1700] },
        { "select $1", [114], [114], [114] },
        { "select '$1', \"$2\", $$ $3 $$, $1::int from (select 1 as \"$2\")", [], [23], [25, 23, 25, 23] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Types_are_declared_or_inferred_and_columns_known(string sql, uint[] declared, uint[] parameters, uint[] columns)
    {
        await using var session = await fixture.Test.SessionAsync();

        await using var query = await session.PrepareAsync(new QueryText(sql, declared), CancellationToken.None);

        Assert.Equal(parameters, query.ParameterTypes.Select(type => type.Oid));
        Assert.Equal(columns, query.Columns.Select(column => column.PgType.Oid));
    }

    [Fact]
    public async Task A_type_without_a_counterpart_is_refused()
    {
        await using var session = await fixture.Test.SessionAsync();

        var error = await Assert.ThrowsAsync<Sluice.Protocol.Errors.PgErrorException>(
            async () => await session.PrepareAsync(new QueryText("select $1", [600]), CancellationToken.None));

        Assert.Equal("0A000", error.Error.SqlState);
    }

    [Fact]
    public async Task A_null_does_not_change_the_types_promised()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await session.PrepareAsync(new QueryText("select coalesce($1, 1), $2 + id from numbers", []), CancellationToken.None);
        foreach (var value in new object?[] { null, 5L, null })
        {
            await using var cursor = await query.OpenAsync([.. query.ParameterTypes.Select(type => Run.Value(type, type == PgTypes.Int4 ? (int?)(long?)value : value))], CancellationToken.None);
            Assert.Equal(3, (await cursor.RestAsync()).Count);
        }
    }

    [Fact]
    public async Task The_count_of_values_must_fit()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await session.PrepareAsync(new QueryText("select $1::int", []), CancellationToken.None);

        var error = await Assert.ThrowsAsync<Sluice.Protocol.Errors.PgErrorException>(async () => await query.OpenAsync([], CancellationToken.None));

        Assert.Equal("08P01", error.Error.SqlState);
        Assert.Equal("bind message supplies 0 parameters, but the prepared statement requires 1", error.Error.Message);
    }

    [Theory]
    [InlineData("select * from read_text($1)")]
    [InlineData("select * from read_csv($1)")]
    [InlineData("select * from range($1)")]
    public async Task A_parameter_where_a_function_must_know_its_argument_is_an_error_of_the_clients(string sql)
    {
        await using var session = await fixture.Test.SessionAsync();

        var error = await session.ErrorAsync(sql);

        Assert.NotEqual(SqlStates.InternalError, error.SqlState);
        Assert.Empty(fixture.Test.Incidents);
    }
}
