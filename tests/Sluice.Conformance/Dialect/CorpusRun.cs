using Sluice.Conformance.Fixtures;

namespace Sluice.Conformance.Dialect;

/// <summary>Runs files of the corpus on both servers and, when all are done, prints what SLUICE_CORPUS_TABLE asks for.</summary>
public sealed class CorpusRun(Servers servers) : IAsyncLifetime
{
    private readonly List<FileComparison> _done = [];

    internal async Task<FileComparison> CompareAsync(CorpusFile file)
    {
        await using var postgres = new CorpusSession(await CorpusTargets.OfAsync(servers, "postgres"), file.Setup);
        await using var sluice = new CorpusSession(await CorpusTargets.OfAsync(servers, "sluice"), file.Setup);
        var cases = new List<Comparison>();
        foreach (var asked in file.Cases.Where(asked => asked.Name.Contains(Wanted, StringComparison.OrdinalIgnoreCase)))
            cases.Add(new Comparison(asked, await postgres.AskAsync(asked), await sluice.AskAsync(asked)));
        var comparison = new FileComparison(file, cases, postgres.SetupErrors, sluice.SetupErrors);
        _done.Add(comparison);
        return comparison;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (Environment.GetEnvironmentVariable("SLUICE_CORPUS_TABLE") is { Length: > 0 } file)
            await File.WriteAllTextAsync(file, CorpusTable.Of(_done));
        // Only of a whole run: what was not asked is not known.
        if (Environment.GetEnvironmentVariable("SLUICE_CORPUS_WRITE_LIST") == "1" && _done.Sum(each => each.Cases.Count) == CorpusFile.All.Sum(each => each.Cases.Count))
            AcceptedList.Write(_done);
    }

    /// <summary>Part of the names of the cases to run; all where SLUICE_CORPUS_CASE is not set.</summary>
    private static string Wanted => Environment.GetEnvironmentVariable("SLUICE_CORPUS_CASE") ?? "";
}
