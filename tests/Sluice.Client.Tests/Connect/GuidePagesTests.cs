using Sluice.Client.Connect;
using Sluice.Testing.Servers;

namespace Sluice.Client.Tests.Connect;

public sealed class GuidePagesTests
{
    private static readonly string Folder = RepositoryFolder.Combine("docs", "connect");

    [Fact]
    public void The_written_guides_are_what_the_source_says()
    {
        foreach (var (name, content) in GuidePages.All())
        {
            var path = Path.Combine(Folder, name);
            Assert.True(File.Exists(path) && File.ReadAllText(path) == content, $"{path} is out of date: run scripts/write-connect-guides");
        }
    }

    [Fact]
    public void No_page_is_left_of_a_client_that_is_gone() =>
        Assert.Equal(GuidePages.All().Select(page => page.Name).Order(), Directory.GetFiles(Folder).Select(Path.GetFileName).Order());
}
