using System.Diagnostics;
using Sluice.Compare.Data;
using Sluice.Compare.InProcess;
using Sluice.Compare.Reports;
using Sluice.Compare.Servers;
using Sluice.Compare.Wire;

namespace Sluice.Compare.Measurements;

/// <summary>TPC-H's 22 queries over the wire, against the same in DuckDB in process; the answers must be the same.</summary>
internal sealed class QueriesMeasurement : IMeasurement
{
    // Some plans of PostgreSQL take longer than anybody waits.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string Name => "queries";

    public string About => "TPC-H's 22 queries in milliseconds, against DuckDB in process and PostgreSQL 18; answers are compared";

    public Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        using var database = LakeInProcess.Open(bench.Lake);
        using var sluice = bench.Sluice.Open();
        using var postgres = bench.Postgres18?.Open();
        postgres?.Run($"SET statement_timeout = {Patience.TotalMilliseconds}");
        var rows = new List<Row>();
        foreach (var (number, sql) in BenchFiles.Queries())
        {
            var values = Measure(bench, sql, database, sluice);
            var expected = database.Read(sql);
            Answers.RequireSame($"query {number}, {SystemNames.Sluice}", expected, RowText.Read(sluice, sql));
            if (postgres is not null && MeasurePostgres(bench, number, sql, postgres, expected) is { } milliseconds)
                values[SystemNames.Postgres18] = milliseconds;
            rows.Add(new Row(Name, $"TPC-H {number}", "ms", false, values) { IsGuard = false });
        }

        return Task.FromResult<IReadOnlyList<Row>>([Mean(rows), .. rows]);
    }

    private static Dictionary<string, double> Measure(Bench bench, string sql, DuckDb database, WireSession sluice)
    {
        var request = Requests.Query(sql);
        string[] turns = [SystemNames.Sluice, SystemNames.DuckDb];
        return Rounds.Samples(bench, turns, turn =>
        {
            var started = Stopwatch.GetTimestamp();
            if (turn == SystemNames.DuckDb)
                database.Run(sql);
            else
                sluice.Run(request);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }).ToDictionary(pair => pair.Key, pair => Statistics.Median(pair.Value));
    }

    /// <returns>Null when it took longer than anybody waits.</returns>
    private static double? MeasurePostgres(Bench bench, int number, string sql, WireSession postgres, List<string?[]> expected)
    {
        try
        {
            Answers.RequireSame($"query {number}, {SystemNames.Postgres18}", expected, RowText.Read(postgres, sql));
        }
        catch (PostgresErrorException timeout) when (timeout.Message.Contains("57014", StringComparison.Ordinal))
        {
            Progress.Say($"query {number}: PostgreSQL 18 did not answer within {Patience.TotalSeconds} s");
            postgres.Frames.DrainToReadyForQuery();
            return null;
        }

        var request = Requests.Query(sql);
        return Statistics.Median(Enumerable.Range(0, Math.Min(3, bench.Arguments.Rounds)).Select(_ =>
        {
            var started = Stopwatch.GetTimestamp();
            postgres.Run(request);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }).ToList());
    }

    // Of each system over the queries it answered; PostgreSQL's only if it answered all.
    private Row Mean(List<Row> rows)
    {
        var means = SystemNames.All.Where(system => rows.All(row => row.Values.ContainsKey(system)))
            .ToDictionary(system => system, system => Statistics.GeometricMean(rows.Select(row => row.Values[system])));
        return new Row(Name, "TPC-H, geometric mean", "ms", false, means) { InChart = true };
    }
}
