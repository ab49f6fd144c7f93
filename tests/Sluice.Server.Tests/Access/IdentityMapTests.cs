using System.Diagnostics;
using Sluice.Server.Access;

namespace Sluice.Server.Tests.Access;

public sealed class IdentityMapTests
{
    [Theory]
    [InlineData("bob", "carol", "bob", "carol")]
    [InlineData("bob", "carol", "bobby", null)]
    [InlineData("bob", "carol", "BOB", null)]
    [InlineData(@"/^(.*)@example\.org$", @"\1", "ann@example.org", "ann")]
    [InlineData(@"/^(.*)@example\.org$", @"\1", "ann@example.org.evil.test", null)]
    [InlineData(@"/^(.*)@example\.org$", @"\1", "ann@exampleXorg", null)]
    [InlineData("/ob", "carol", "bobby", "carol")]
    [InlineData(@"/^(a|b)?x$", @"u\1", "x", null)]
    [InlineData(@"/^(.)", @"\1\1", "q", @"q\1")]
    [InlineData("/^(.*)$", "fixed", "anything", "fixed")]
    public void A_line_gives_a_user_or_none(string certificate, string user, string identity, string? expected)
    {
        Assert.True(IdentityLine.TryCreate(certificate, user, out var line, out _));
        Assert.Equal(expected, line.UserOf(identity));
    }

    [Theory]
    [InlineData("/(", "x", "is wrong")]
    [InlineData("/^(a)\\1$", "x", "not supported")]
    [InlineData("/(?=a)b", "x", "not supported")]
    [InlineData("/^a$", @"\1", "no subexpressions")]
    public void Patterns_that_cannot_be_kept_are_refused(string certificate, string user, string why)
    {
        Assert.False(IdentityLine.TryCreate(certificate, user, out _, out var fault));
        Assert.Contains(why, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_line_is_enough()
    {
        Assert.True(IdentityLine.TryCreate("bob", "carol", out var first, out _));
        Assert.True(IdentityLine.TryCreate("bob", "bob", out var second, out _));
        Assert.Equal(["carol", "bob"], new IdentityMap([first, second]).UsersOf("bob"));
        Assert.Empty(new IdentityMap([first, second]).UsersOf("eve"));
    }

    [Fact]
    public void A_pattern_made_to_run_for_ever_does_not()
    {
        Assert.True(NameTerm.TryParse("/^(a+)+$", out var term, out _));
        var clock = Stopwatch.StartNew();
        Assert.False(term.Matches(new string('a', 5000) + "!"));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
    }
}
