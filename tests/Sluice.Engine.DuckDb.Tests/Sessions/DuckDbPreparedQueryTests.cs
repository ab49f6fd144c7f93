using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Engine.Output;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;

namespace Sluice.Engine.DuckDb.Tests.Sessions;

/// <summary>One statement, prepared once and run before and after something that it was planned from has changed.</summary>
public sealed class DuckDbPreparedQueryTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("create or replace temp view v as select 10 as a", "10")]
    [InlineData("drop view v", "42P01")]
    [InlineData("create or replace temp view v as select 'x' as a", "0A000")]
    [InlineData("create or replace temp view v as select 1 as b", "42703")]
    public async Task A_view_is_read_as_it_is_now(string change, string expected)
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp view v as select 1 as a");
        await using var query = await PrepareAsync(session, "select a from v");
        Assert.Equal("1", await AnswerAsync(query));

        await session.ExecuteAsync(change);

        Assert.Equal(expected, await AnswerAsync(query));
    }

    [Fact]
    public async Task What_a_rollback_takes_away_is_gone()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await PrepareAsync(session, "select count(*) from numbers");
        await session.BeginAsync(CancellationToken.None);
        await session.ExecuteAsync("create temp view numbers as select 1 as id");
        Assert.Equal("1", await AnswerAsync(query));

        await session.RollbackAsync(CancellationToken.None);

        Assert.Equal("3", await AnswerAsync(query));
    }

    [Fact]
    public async Task The_search_path_is_that_of_the_run()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var query = await PrepareAsync(session, "select count(*) from numbers");
        Assert.Equal("3", await AnswerAsync(query));

        await session.SetSearchPathAsync([], CancellationToken.None);
        Assert.Equal("42P01", await AnswerAsync(query));
        await session.SetSearchPathAsync(["public"], CancellationToken.None);

        Assert.Equal("3", await AnswerAsync(query));
    }

    [Fact]
    public async Task The_time_zone_and_the_order_of_dates_are_those_of_the_run()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp table t as select timestamp '2024-07-01 12:00' as a, '1/2/2024' as b");
        await using var moment = await PrepareAsync(session, "select (a::timestamptz at time zone 'UTC')::text from t");
        await using var day = await PrepareAsync(session, "select b::date::text || ' ' || $1::date::text from t", PgTypes.Text.Oid);
        var value = new ParameterValue(PgTypes.Text, "3/4/2024");
        Assert.Equal("2024-07-01 12:00:00", await AnswerAsync(moment));
        Assert.Equal("2024-01-02 2024-03-04", await AnswerAsync(day, value));

        await session.SetTimeZoneAsync("Asia/Tokyo", CancellationToken.None);
        session.SetDateOrder(DateOrder.Dmy);

        Assert.Equal("2024-07-01 03:00:00", await AnswerAsync(moment));
        Assert.Equal("2024-02-01 2024-04-03", await AnswerAsync(day, value));
    }

    [Fact]
    public async Task Types_of_parameters_stay_as_they_were_told()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp table t as select 1::int4 as a");
        await using var query = await PrepareAsync(session, "select count(*) from t where a = $1");
        Assert.Equal([PgTypes.Int4], query.ParameterTypes);
        Assert.Equal("1", await AnswerAsync(query, new ParameterValue(PgTypes.Int4, 1)));

        await session.ExecuteAsync("drop table t");
        await session.ExecuteAsync("create temp table t as select 1::int8 as a");

        Assert.Equal("1", await AnswerAsync(query, new ParameterValue(PgTypes.Int4, 1)));
        Assert.Equal([PgTypes.Int4], query.ParameterTypes);
    }

    [Fact]
    public async Task A_result_that_is_still_read_keeps_its_rows()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.ExecuteAsync("create temp view v as select id from numbers");
        await using var query = await PrepareAsync(session, "select id from v order by id");
        await using var first = await query.OpenAsync([], CancellationToken.None);
        using (var batch = await first.NextAsync(1, CancellationToken.None))
            Assert.Equal(1, batch!.Count);

        await session.ExecuteAsync("create or replace temp view v as select 9::int8 as id");

        Assert.Equal("9", await AnswerAsync(query));
        Assert.Equal([[2L], [3L]], await first.RestAsync());
    }

    private static ValueTask<IPreparedQuery> PrepareAsync(IEngineSession session, string sql, params uint[] types) =>
        session.PrepareAsync(new QueryText(sql, types), CancellationToken.None);

    /// <summary>The one value as text, or the SQLSTATE.</summary>
    private static async Task<string?> AnswerAsync(IPreparedQuery query, params ParameterValue[] parameters)
    {
        try
        {
            await using var cursor = await query.OpenAsync(parameters, CancellationToken.None);
            return Assert.Single(Assert.Single(await cursor.RestAsync()))?.ToString();
        }
        catch (PgErrorException e)
        {
            return e.Error.SqlState;
        }
    }
}
