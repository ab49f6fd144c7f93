using Sluice.Compare.Reports;
using Sluice.Compare.Servers;

namespace Sluice.Compare.Measurements;

/// <summary>Sixteen dashboards that each ask a short query twice a second, alone and then beside one that keeps asking a long one.</summary>
internal sealed class DashboardsMeasurement : IMeasurement
{
    // More would take long and say the same: each holds hundreds of answers.
    private const int MostRounds = 3;

    public string Name => "dashboards";

    public string About => "95th percentile of 16 clients' short queries, alone and beside a client with long ones";

    public Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var window = TimeSpan.FromSeconds(bench.Arguments.Quick ? 2 : 6);
        var rounds = bench.Arguments.Quick ? 1 : Math.Min(MostRounds, bench.Arguments.Rounds);
        var servers = bench.Servers.Where(server => server.Name != SystemNames.Postgres15).ToList();
        var alone = servers.ToDictionary(server => server.Name, _ => new List<double>());
        var beside = servers.ToDictionary(server => server.Name, _ => new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var server in servers)
            {
                alone[server.Name].Add(Dashboards.Percentile(server, window));
                using var busy = LongQueries.Start(server);
                beside[server.Name].Add(Dashboards.Percentile(server, window));
            }
        }

        var growth = servers.ToDictionary(server => server.Name, server => beside[server.Name].Zip(alone[server.Name], (a, b) => a / b).ToList());
        return Task.FromResult<IReadOnlyList<Row>>(
        [
            Row("16 short queries alone, p95", "ms", alone),
            Row("16 short queries beside a long one, p95", "ms", beside),
            Row("how many times their time alone", "×", growth),
        ]);
    }

    private Row Row(string what, string unit, Dictionary<string, List<double>> samples) =>
        new(Name, what, unit, false, samples.ToDictionary(pair => pair.Key, pair => Statistics.Median(pair.Value))) { IsGuard = false };
}
