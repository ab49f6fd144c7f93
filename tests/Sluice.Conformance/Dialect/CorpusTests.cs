using Sluice.Conformance.Fixtures;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Dialect;

/// <summary>Every statement of the corpus is answered as PostgreSQL 15 answers it, except as listed.</summary>
[Collection(ServersCollection.Name)]
public sealed class CorpusTests(CorpusRun run) : IClassFixture<CorpusRun>
{
    private static string Page => RepositoryFolder.Combine("docs", "sql-differences.md");

    // To be lowered with every difference that goes; it stays below one in twenty statements.
    private const int MostDifferences = 56;

    /// <summary>Files whose path holds SLUICE_CORPUS_FILE; all where it is not set.</summary>
    public static TheoryData<string> Files()
    {
        var wanted = Environment.GetEnvironmentVariable("SLUICE_CORPUS_FILE") ?? "";
        var files = new TheoryData<string>();
        foreach (var file in CorpusFile.All.Where(file => file.Path.Contains(wanted, StringComparison.OrdinalIgnoreCase)))
            files.Add(file.Path);
        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Answers_are_PostgreSQLs(string path)
    {
        var comparison = await run.CompareAsync(CorpusFile.Of(path));
        var report = comparison.Report();
        Assert.True(report.Length == 0, $"{path}: {comparison.Unexpected.Count()} of {comparison.Cases.Count} are not as listed\n{report}");
    }

    [Fact]
    public void Names_are_unique_and_the_corpus_is_large()
    {
        var names = CorpusFile.All.SelectMany(file => file.Cases).Select(each => each.Name).ToList();
        Assert.Empty(names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.True(names.Count >= 900, $"only {names.Count} statements");
    }

    [Fact]
    public void The_list_of_differences_only_becomes_shorter_and_each_has_a_reason()
    {
        var names = CorpusFile.All.SelectMany(file => file.Cases).Select(each => each.Name).ToHashSet();
        Assert.All(AcceptedDifferences.All.Values, accepted =>
        {
            Assert.Contains(accepted.Case, names);
            Assert.NotEmpty(accepted.Reason);
        });
        Assert.True(AcceptedDifferences.All.Count <= MostDifferences, $"{AcceptedDifferences.All.Count} of {names.Count} differ, where {MostDifferences} did");
    }

    [Fact]
    public void The_page_of_differences_says_what_the_list_says()
    {
        var page = DifferencesPage.Text();
        if (Environment.GetEnvironmentVariable("SLUICE_CORPUS_WRITE_PAGE") == "1")
            File.WriteAllText(Page, page);
        Assert.True(File.ReadAllText(Page) == page, "docs/sql-differences.md is not what the list says; run scripts/sql-differences --write-page");
    }
}
