using Sluice.Certificates.Files;

namespace Sluice.Certificates.Tests.Files;

public sealed class RealPathTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Follows_links_on_the_way_and_keeps_what_does_not_exist()
    {
        var target = _scratch.Folder("target");
        Directory.CreateSymbolicLink(_scratch.At("link"), target);
        Directory.CreateSymbolicLink(_scratch.At("again"), "link/../link");
        Assert.Equal(Path.Combine(target, "new", "deep"), RealPath.Of(_scratch.At("again", "new", "deep")));
    }

    [Fact]
    public void Dots_behind_a_link_go_up_from_its_target()
    {
        _scratch.Folder("a", "b");
        Directory.CreateSymbolicLink(_scratch.At("link"), "a/b/../b/..");
        Assert.Equal(_scratch.At("a", "x"), RealPath.Of(_scratch.At("link", "x")));
    }

    [Fact]
    public void A_circle_of_links_is_an_error()
    {
        File.CreateSymbolicLink(_scratch.At("one"), "two");
        File.CreateSymbolicLink(_scratch.At("two"), "one");
        Assert.Contains("symbolic links", Assert.Throws<IOException>(() => RealPath.Of(_scratch.At("one"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lake", true)]
    [InlineData("lake/", true)]
    [InlineData("lake/data", true)]
    [InlineData("lake/../lake/data", true)]
    [InlineData("lakeside", false)]
    [InlineData("lake/../data", false)]
    [InlineData(".", false)]
    public void Knows_what_lies_within(string path, bool expected) =>
        Assert.Equal(expected, RealPath.IsWithin(_scratch.Folder("lake"), _scratch.At(path)));

    [Fact]
    public void All_lies_within_the_root() => Assert.True(RealPath.IsWithin("/", _scratch.Path));
}
