using Sluice.Server.Certificates;

namespace Sluice.Server.Tests.Certificates;

public sealed class ChangeWatchTests
{
    [Fact]
    public void A_state_counts_once_it_has_come_to_rest_and_then_once()
    {
        var state = "a";
        var watch = new ChangeWatch(() => state);
        Assert.Equal([false, true, false, false], Looks(watch, 4));
        state = "certificate written";
        Assert.False(watch.Look());
        state = "key written";
        Assert.Equal([false, true, false], Looks(watch, 3));
    }

    [Fact]
    public void Going_back_before_anyone_acted_is_no_change()
    {
        var state = "a";
        var watch = new ChangeWatch(() => state);
        Looks(watch, 2);
        state = "b";
        watch.Look();
        state = "a";
        Assert.Equal([false, false, false], Looks(watch, 3));
    }

    private static bool[] Looks(ChangeWatch watch, int count) => [.. Enumerable.Range(0, count).Select(_ => watch.Look())];
}
