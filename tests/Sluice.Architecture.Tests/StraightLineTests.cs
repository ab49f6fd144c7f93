using System.Text.RegularExpressions;

namespace Sluice.Architecture.Tests;

public sealed partial class StraightLineTests
{
    [Fact]
    public void The_ten_files_of_the_straight_line_exist()
    {
        var named = NamedFiles();
        Assert.True(named.Count >= 10, $"ARCHITECTURE.md names {named.Count} files in \"The straight line\": {string.Join(", ", named)}");
        Assert.All(named, path => Assert.True(File.Exists(SourceTree.FullPath(path)) || File.Exists(SourceTree.FullPath("src/" + path)), path));
    }

    /// <summary>Backticked paths ending in .cs, from the heading to the next one.</summary>
    private static List<string> NamedFiles()
    {
        var section = SourceTree.ReadLines("ARCHITECTURE.md")
            .SkipWhile(line => !Heading().IsMatch(line))
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('#'));
        return [.. section.SelectMany(line => BacktickedSource().Matches(line)).Select(match => match.Groups[1].Value).Distinct()];
    }

    [GeneratedRegex(@"^#+ The straight line\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"`([^`*]+\.cs)`")]
    private static partial Regex BacktickedSource();
}
