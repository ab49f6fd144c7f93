using System.Diagnostics;
using Sluice.Compare.InProcess;
using Sluice.Compare.Reports;
using Sluice.Compare.Servers;
using Sluice.Compare.Wire;

namespace Sluice.Compare.Measurements;

/// <summary>From the query to the first row of a large answer, and to DuckDB's first chunk; the rest is not waited for.</summary>
internal sealed class FirstRowMeasurement : IMeasurement
{
    private const string Sql = "SELECT * FROM lineitem";

    // It is short, and so more a matter of chance.
    private const int Times = 5;

    public string Name => "first-row";

    public string About => "milliseconds from SELECT * FROM lineitem to its first row";

    public Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        using var database = LakeInProcess.Open(bench.Lake);
        var servers = bench.Servers.ToDictionary(server => server.Name);
        string[] turns = [.. servers.Keys, SystemNames.DuckDb];
        var samples = Rounds.Samples(bench, turns, turn => Statistics.Median(Enumerable.Range(0, Times)
            .Select(_ => servers.TryGetValue(turn, out var server) ? OverTheWire(server) : InProcess(database)).ToList()));
        var times = samples.ToDictionary(pair => pair.Key, pair => Statistics.Median(pair.Value));
        return Task.FromResult<IReadOnlyList<Row>>([new Row(Name, "first row of lineitem", "ms", false, times)]);
    }

    private static double OverTheWire(ServerUnderTest server)
    {
        using var session = server.Open();
        // What a session's first statement costs is another matter.
        session.Run("SELECT 1");
        var started = Stopwatch.GetTimestamp();
        session.Send(Requests.ExtendedQuery(Sql, binary: false));
        while (session.Frames.Next(out _) != 'D')
        {
            // ParseComplete, BindComplete, RowDescription.
        }

        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double InProcess(DuckDb database)
    {
        var started = Stopwatch.GetTimestamp();
        database.Drain(Sql, mostChunks: 1);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
