using System.Diagnostics;
using Sluice.Compare.InProcess;
using Sluice.Compare.Reports;
using Sluice.Compare.Servers;
using Sluice.Compare.Wire;

namespace Sluice.Compare.Measurements;

/// <summary>All of lineitem to a client that only counts rows; and DuckDB's own rate of handing the same rows out.</summary>
internal sealed class StreamMeasurement(bool binary) : IMeasurement
{
    private const string Sql = "SELECT * FROM lineitem";

    private readonly string _format = binary ? "binary" : "text";

    public string Name => $"stream-{_format}";

    public string About => $"rows of lineitem a second as {_format} to a draining client, and the server's processor time for them";

    public Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var request = Requests.ExtendedQuery(Sql, binary);
        using var database = LakeInProcess.Open(bench.Lake);
        var sessions = bench.Servers.ToDictionary(server => server.Name, server => server.Open());
        string[] turns = [.. sessions.Keys, SystemNames.DuckDb];
        var servers = bench.Servers.ToDictionary(server => server.Name);
        var samples = Rounds.Samples(bench, turns, turn => servers.TryGetValue(turn, out var server)
            ? OverTheWire(server, sessions[turn], request)
            : InProcess(database));
        foreach (var session in sessions.Values)
            session.Close();
        RequireSame(samples.ToDictionary(pair => pair.Key, pair => pair.Value[0]));

        var seconds = samples.Where(pair => pair.Key != SystemNames.DuckDb)
            .ToDictionary(pair => pair.Key, pair => Statistics.Median(pair.Value.Select(sample => sample.ServerSeconds)));
        return Task.FromResult<IReadOnlyList<Row>>(
        [
            new Row(Name, $"lineitem as {_format}", "rows/s", true, Median(samples, sample => sample.Rows / sample.Seconds)) { InChart = true },
            new Row(Name, $"its bytes ({_format})", "MB/s", true,
                Median(samples, sample => sample.Bytes / sample.Seconds / 1e6).Where(pair => pair.Key != SystemNames.DuckDb).ToDictionary()),
            new Row(Name, $"its server CPU ({_format})", "s", false, seconds) { InChart = !binary },
        ]);
    }

    private static Sample OverTheWire(ServerUnderTest server, WireSession session, byte[] request)
    {
        var before = server.Processes.ProcessorSeconds();
        var started = Stopwatch.GetTimestamp();
        var answer = session.Run(request);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new Sample(answer.Rows, answer.RowBytes, seconds, server.Processes.ProcessorSeconds() - before);
    }

    private static Sample InProcess(DuckDb database)
    {
        var started = Stopwatch.GetTimestamp();
        var rows = database.Drain(Sql);
        return new Sample(rows, 0, Stopwatch.GetElapsedTime(started).TotalSeconds, 0);
    }

    // Else they did not do the same work.
    private static void RequireSame(Dictionary<string, Sample> samples)
    {
        if (samples.Values.Select(sample => sample.Rows).Distinct().Count() > 1
            || samples.Values.Select(sample => sample.Bytes).Where(bytes => bytes > 0).Distinct().Count() > 1)
            throw new InvalidDataException("the systems sent different rows: "
                + string.Join(", ", samples.Select(pair => $"{pair.Key} {pair.Value.Rows} rows, {pair.Value.Bytes} bytes")));
    }

    private static Dictionary<string, double> Median(Dictionary<string, List<Sample>> samples, Func<Sample, double> of) =>
        samples.ToDictionary(pair => pair.Key, pair => Statistics.Median(pair.Value.Select(of)));

    private readonly record struct Sample(long Rows, long Bytes, double Seconds, double ServerSeconds);
}
