using Sluice.Testing.Servers;

namespace Sluice.Conformance.Dialect;

/// <summary>One file of the corpus: a section of PostgreSQL's manual.</summary>
/// <param name="Path">From the corpus's folder, with / and without its ending.</param>
/// <param name="Title">The section's number and title.</param>
/// <param name="Setup">Statements that come before the first case, and again in every new session.</param>
internal sealed record CorpusFile(string Path, string Title, IReadOnlyList<string> Setup, IReadOnlyList<CorpusCase> Cases)
{
    /// <summary>Set up for every file: the tables all sections share.</summary>
    public const string Tables = "tables";

    private static readonly string Folder = RepositoryFolder.Combine("tests", "Sluice.Conformance", "Dialect", "Corpus");

    private static readonly Lazy<IReadOnlyList<CorpusFile>> Files = new(ReadAll);

    /// <summary>Every section, in the manual's order.</summary>
    public static IReadOnlyList<CorpusFile> All => Files.Value;

    public static CorpusFile Of(string path) => All.Single(file => file.Path == path);

    /// <summary>8.4 comes before 8.10, and what has no number comes last.</summary>
    private static (Version Number, string Title) Order(CorpusFile file)
    {
        var digits = file.Title.Split(' ')[0];
        return (Version.TryParse(digits.Contains('.', StringComparison.Ordinal) ? digits : digits + ".0", out var number) ? number : new Version(1000, 0), file.Title);
    }

    private static List<CorpusFile> ReadAll()
    {
        var shared = CorpusText.Read(Tables, File.ReadAllLines(System.IO.Path.Combine(Folder, Tables + ".sql"))).Setup;
        return [.. Directory.EnumerateFiles(Folder, "*.sql", SearchOption.AllDirectories)
            .Select(path => (Name: System.IO.Path.ChangeExtension(System.IO.Path.GetRelativePath(Folder, path), null).Replace('\\', '/'), Path: path))
            .Where(file => file.Name != Tables)
            .Select(file => CorpusText.Read(file.Name, File.ReadAllLines(file.Path)))
            .Select(file => file with { Setup = [.. shared, .. file.Setup] })
            .OrderBy(Order)];
    }
}
