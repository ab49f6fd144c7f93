using Sluice.Engine.Caching;

namespace Sluice.Engine.Tests.Caching;

public sealed class BoundedCacheTests
{
    [Fact]
    public void What_was_kept_is_found_and_the_first_of_a_key_stays()
    {
        var cache = new BoundedCache<string, int>(100);
        cache.Keep("a", 1, 10);
        cache.Keep("a", 2, 10);

        Assert.True(cache.TryFind("a", out var found));
        Assert.Equal(1, found);
        Assert.False(cache.TryFind("b", out _));
        Assert.Equal(10, cache.Bytes);
    }

    [Fact]
    public void The_least_recently_used_makes_room()
    {
        var cache = new BoundedCache<string, int>(30);
        cache.Keep("a", 1, 10);
        cache.Keep("b", 2, 10);
        cache.Keep("c", 3, 10);
        cache.TryFind("a", out _);
        cache.Keep("d", 4, 15);

        Assert.True(cache.TryFind("a", out _));
        Assert.False(cache.TryFind("b", out _));
        Assert.False(cache.TryFind("c", out _));
        Assert.True(cache.TryFind("d", out _));
        Assert.Equal(25, cache.Bytes);
    }

    [Fact]
    public void What_is_too_large_is_not_kept()
    {
        var cache = new BoundedCache<string, int>(30);
        cache.Keep("a", 1, 31);

        Assert.False(cache.TryFind("a", out _));
        Assert.Equal(0, cache.Bytes);
    }
}
