using System.Collections.Concurrent;

namespace Sluice.Engine.DuckDb.Tests.Support;

/// <summary>An engine over a lake of its own, both gone afterwards.</summary>
internal sealed class TestEngine : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;

    private TestEngine(TemporaryFolder folder, DuckDbEngine engine, ConcurrentDictionary<string, string> incidents)
    {
        _folder = folder;
        Engine = engine;
        Incidents = incidents;
    }

    public DuckDbEngine Engine { get; }

    /// <summary>Incident id to detail.</summary>
    public ConcurrentDictionary<string, string> Incidents { get; }

    public string Root => _folder.Path;

    public string LakePath => System.IO.Path.Combine(_folder.Path, "lake");

    public string DataPath => System.IO.Path.Combine(_folder.Path, "data");

    public static async Task<TestEngine> StartAsync(Action<string>? fill = null, Func<DuckDbEngineOptions, DuckDbEngineOptions>? change = null)
    {
        var folder = new TemporaryFolder();
        var lake = Directory.CreateDirectory(System.IO.Path.Combine(folder.Path, "lake")).FullName;
        File.WriteAllText(System.IO.Path.Combine(lake, "numbers.csv"), "id,label\n1,one\n2,two\n3,three\n");
        File.WriteAllText(System.IO.Path.Combine(folder.Path, "outside.csv"), "secret\n42\n");
        fill?.Invoke(lake);
        var incidents = new ConcurrentDictionary<string, string>();
        var options = new DuckDbEngineOptions(lake, System.IO.Path.Combine(folder.Path, "data"), "lake", "PostgreSQL 17.5 (Sluice test)", (id, detail) => incidents[id] = detail) { SystemFunctions = SessionAnswers.All };
        try
        {
            var engine = await DuckDbEngine.OpenAsync(change?.Invoke(options) ?? options, CancellationToken.None);
            return new TestEngine(folder, engine, incidents);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public ValueTask<IEngineSession> SessionAsync(string timeZone = "UTC") =>
        Engine.OpenSessionAsync(new EngineSessionOptions("ann", 4711, timeZone), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        _folder.Dispose();
    }
}
