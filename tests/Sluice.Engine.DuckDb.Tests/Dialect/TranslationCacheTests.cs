using Sluice.Engine.DuckDb.Dialect;
using Sluice.Engine.DuckDb.Errors;

namespace Sluice.Engine.DuckDb.Tests.Dialect;

public sealed class TranslationCacheTests
{
    [Fact]
    public void Drops_what_was_not_asked_for_longest()
    {
        var cache = new TranslationCache(mostBytes: 5000);
        for (var i = 0; i < 4; i++)
        {
            cache.Keep($"select {i}", Of($"select {i}"), TranslationContext.None);
            Assert.NotNull(cache.Find("select 0", TranslationContext.None));
        }

        for (var i = 4; i < 10; i++)
        {
            cache.Keep($"select {i}", Of($"select {i}"), TranslationContext.None);
            cache.Find("select 0", TranslationContext.None);
        }

        Assert.NotNull(cache.Find("select 0", TranslationContext.None));
        Assert.NotNull(cache.Find("select 9", TranslationContext.None));
        Assert.Null(cache.Find("select 1", TranslationContext.None));
    }

    [Fact]
    public void Keeps_no_long_texts()
    {
        var cache = new TranslationCache(mostBytes: 1 << 20);
        var sql = new string(' ', TranslationCache.LongestKept) + "select 1";

        cache.Keep(sql, Of(sql), TranslationContext.None);

        Assert.Null(cache.Find(sql, TranslationContext.None));
    }

    private static Translation Of(string sql) => new(sql, PositionMap.None);
}
