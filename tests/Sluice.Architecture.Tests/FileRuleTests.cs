using System.Text.RegularExpressions;

namespace Sluice.Architecture.Tests;

public sealed partial class FileRuleTests
{
    [Fact]
    public void No_file_is_longer_than_400_lines() => Assert.Empty(
        SourceTree.CSharpFiles
            .Select(path => (path, SourceTree.ReadLines(path).Length))
            .Where(file => file.Length > 400)
            .Select(file => $"{file.path} has {file.Length} lines"));

    [Fact]
    public void Only_the_engine_is_unsafe() => Assert.All(
        Matches(UnsafeKeyword()), found => Assert.StartsWith("src/Sluice.Engine.DuckDb/", found, StringComparison.Ordinal));

    [Fact]
    public void Only_projects_with_native_calls_may_compile_unsafe_code() => Assert.Empty(
        SourceTree.SourceProjects
            .Where(path => File.ReadAllText(SourceTree.FullPath(path)).Contains("AllowUnsafeBlocks>true", StringComparison.OrdinalIgnoreCase))
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Except(["Sluice.Engine.DuckDb", "Sluice.Sql"]));

    [Fact]
    public void No_file_hides_code_in_regions() => Assert.Empty(Matches(Region()));

    [Fact]
    public void No_test_sleeps() => Assert.DoesNotContain(
        Matches(Sleep()), found => found.StartsWith("tests/", StringComparison.Ordinal));

    [Fact]
    public void Files_are_found_at_all() => Assert.True(SourceTree.CSharpFiles.Count > 50);

    private static IEnumerable<string> Matches(Regex pattern) =>
        from path in SourceTree.CSharpFiles
        // This file names what it looks for.
        where !path.EndsWith("/FileRuleTests.cs", StringComparison.Ordinal)
        from line in SourceTree.ReadLines(path)
        let code = line.Split("//")[0]
        where pattern.IsMatch(code)
        select $"{path}: {line.Trim()}";

    [GeneratedRegex(@"^\s*(\w+\s+)*unsafe\b")]
    private static partial Regex UnsafeKeyword();

    [GeneratedRegex(@"^\s*#region\b")]
    private static partial Regex Region();

    [GeneratedRegex(@"\bThread\.Sleep\b")]
    private static partial Regex Sleep();
}
