using Sluice.Protocol.Frames;

namespace Sluice.Protocol.Tests.Frames;

public class FrameLimitsTests
{
    [Fact]
    public void The_large_bound_is_configurable_and_holds_for_the_large_types_only()
    {
        var limits = new FrameLimits(1_000_000);
        Assert.All("QPBFdf", type => Assert.Equal(1_000_000, limits.MaxFor((byte)type)));
        Assert.All("DECSHXc", type => Assert.Equal(10_000, limits.MaxFor((byte)type)));
        Assert.Equal(65_535, limits.MaxFor((byte)'p'));
        Assert.Equal(64 * 1024 * 1024, FrameLimits.Default.MaxFor((byte)'Q'));
    }

    [Fact]
    public void Before_login_nothing_large_is_held()
    {
        Assert.All(Enumerable.Range(0, 256), type => Assert.InRange(FrameLimits.BeforeLogin.MaxFor((byte)type), 0, 65_535));
        Assert.Equal(10_000, FrameLimits.BeforeLogin.MaxFor((byte)'Q'));
    }

    [Fact]
    public void A_bound_below_that_of_small_messages_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FrameLimits(9_999));
}
