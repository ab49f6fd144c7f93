using Sluice.Engine.DuckDb.Reuse;
using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;

namespace Sluice.Engine.DuckDb.Tests.Reuse;

public sealed class KeptAnswersTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("select 1")]
    [InlineData("select 1 as one, 'x' as \"Text\", null, true, false")]
    [InlineData("select 12345678901, 123456789012345678901234567890, 1.5, -0.25, 12345678.9, 1234567890.123456789, 1e10")]
    [InlineData("select 'a text far longer than what lies within a slot', '', 'ü'")]
    [InlineData("values (1, 'a'), (2, null), (null, 'a text far longer than what lies within a slot')")]
    public async Task A_kept_answer_is_what_the_engine_answers(string sql)
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var planned = await session.PrepareAsync(new QueryText(sql, []), CancellationToken.None);
        await using var cursor = await planned.OpenAsync([], CancellationToken.None);
        var kept = Assert.IsType<KeptAnswer>(fixture.Test.Engine.FindConstant(sql));

        Assert.False(planned.IsConstant);
        Assert.True(kept.IsConstant);
        Assert.Equal(planned.Columns, kept.Columns);
        Assert.Equal(await cursor.RestAsync(), await RowsAsync(kept));
        Assert.Equal(await RowsAsync(kept), await RowsAsync(kept, maxRows: 1));
    }

    [Theory]
    [InlineData("select 1/0")]
    [InlineData("select now()")]
    [InlineData("select * from numbers")]
    [InlineData("select pg_sleep(0)")]
    public async Task Other_statements_are_not_kept(string sql)
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var planned = await session.PrepareAsync(new QueryText(sql, []), CancellationToken.None);

        Assert.Null(fixture.Test.Engine.FindConstant(sql));
    }

    [Fact]
    public async Task A_statement_with_declared_parameters_is_not_kept()
    {
        await using var session = await fixture.Test.SessionAsync();
        await using var planned = await session.PrepareAsync(new QueryText("select 4711", [PgTypes.Int4.Oid]), CancellationToken.None);

        Assert.Null(fixture.Test.Engine.FindConstant("select 4711"));
    }

    [Fact]
    public async Task Long_texts_are_not_kept()
    {
        var sql = $"select '{new string('x', KeptAnswers.LongestText)}'";
        await using var session = await fixture.Test.SessionAsync();
        await session.QueryAsync(sql);

        Assert.Null(fixture.Test.Engine.FindConstant(sql));
    }

    [Fact]
    public async Task A_stopped_statement_gets_no_rows()
    {
        await using var session = await fixture.Test.SessionAsync();
        await session.QueryAsync("select 7");
        await using var cursor = await fixture.Test.Engine.FindConstant("select 7")!.OpenAsync([], CancellationToken.None);

        var error = await Assert.ThrowsAsync<PgErrorException>(async () => await cursor.NextAsync(1, new CancellationToken(canceled: true)));

        Assert.Equal("57014", error.Error.SqlState);
    }

    [Fact]
    public async Task What_is_kept_outlives_its_session_and_is_not_the_sessions()
    {
        await using (var session = await fixture.Test.SessionAsync())
            await session.QueryAsync("select 8 as eight");

        Assert.Equal([[8]], await RowsAsync(fixture.Test.Engine.FindConstant("select 8 as eight")!));
        Assert.Null(fixture.Test.Engine.FindConstant("SELECT 8 as eight"));
    }

    [Fact]
    public void Answers_are_bounded()
    {
        var answers = new KeptAnswers(mostBytes: 1);

        Assert.Null(answers.Find("select 1"));
        Assert.Null(answers.Find(new string('x', KeptAnswers.LongestText + 1)));
    }

    private static async Task<List<object?[]>> RowsAsync(IPreparedQuery query, int maxRows = int.MaxValue)
    {
        await using var cursor = await query.OpenAsync([], CancellationToken.None);
        return await cursor.RestAsync(maxRows);
    }
}
