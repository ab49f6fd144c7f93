using System.Text;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Dialect;

/// <summary>accepted.txt anew from a run of the whole corpus: lines of what has become equal go, and what is new waits for its reason.</summary>
internal static class AcceptedList
{
    private const string NoReason = "not yet as PostgreSQL has it";

    public static string Path { get; } = RepositoryFolder.Combine("tests", "Sluice.Conformance", "Dialect", "accepted.txt");

    public static void Write(IReadOnlyList<FileComparison> files)
    {
        var text = new StringBuilder();
        foreach (var line in File.ReadLines(Path).TakeWhile(line => line.StartsWith('#')))
            text.Append(line).Append('\n');
        foreach (var file in CorpusFile.All)
        {
            foreach (var each in files.Where(done => done.File.Path == file.Path).SelectMany(done => done.Cases).Where(each => each.Difference != Difference.None))
            {
                var reason = AcceptedDifferences.All.TryGetValue(each.Case.Name, out var accepted) ? accepted.Reason : NoReason;
                text.Append($"{each.Case.Name} | {DifferenceWords.Of(each.Difference)} | {reason}\n");
            }
        }

        File.WriteAllText(Path, text.ToString());
    }
}
