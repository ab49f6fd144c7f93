using Sluice.Engine.DuckDb.Dialect;
using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Tests.Dialect;

public sealed class TranslatorTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Fact]
    public void Translates_a_text_once()
    {
        const string Sql = "select \"Translates_a_text_once\" from (select 1 \"Translates_a_text_once\") t for update";

        Assert.Same(Translator.Translate(Sql, TranslationContext.None), Translator.Translate(Sql, TranslationContext.None));
    }

    [Fact]
    public async Task Takes_a_list_of_ten_thousand()
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Equal(3L, await session.ValueAsync($"select count(*) from numbers where id = any(array[{string.Join(',', Enumerable.Range(0, 10_000))}])"));
    }

    [Theory]
    [InlineData("select {0}1{1}", "(", ")")]
    [InlineData("select {0}1", "- ", "")]
    [InlineData("select {0}(1, 2) = (1, 2){1}", "(", ") is null")]
    [InlineData("select {0}array[1]{1}", "array[", "]")]
    public void Refuses_what_nests_too_deep(string form, string open, string close)
    {
        var sql = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Times(open), Times(close));

        Assert.Equal("54001", Assert.Throws<PgErrorException>(() => Translator.Translate(sql, TranslationContext.None)).Error.SqlState);

        static string Times(string text) => string.Concat(Enumerable.Repeat(text, 5000));
    }

    [Theory]
    [InlineData("select \"pg\".\"similar_match\"('a', 'a')")]
    [InlineData("select \"system\".\"main\".\"sum\"(1)")]
    [InlineData("select system.main.getenv('HOME')")]
    public async Task Keeps_what_rules_write_from_clients(string sql)
    {
        await using var session = await fixture.Test.SessionAsync();

        Assert.Contains((await session.ErrorAsync(sql)).SqlState, new[] { "3F000", "42501" });
    }
}
