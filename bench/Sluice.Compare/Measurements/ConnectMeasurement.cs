using Sluice.Compare.Reports;

namespace Sluice.Compare.Measurements;

/// <summary>Connect, verify the certificate, log in by SCRAM, SELECT 1, close: what a program without a pool does.</summary>
internal sealed class ConnectMeasurement : IMeasurement
{
    private static readonly int[] Clients = [1, 8];

    public string Name => "connect";

    public string About => "sessions a second: connect, verify-full, SCRAM, SELECT 1, close, at 1 and 8 clients";

    public Task<IReadOnlyList<Row>> RunAsync(Bench bench) =>
        Task.FromResult<IReadOnlyList<Row>>([.. Clients.SelectMany(clients => Measure(bench, clients))]);

    private IEnumerable<Row> Measure(Bench bench, int clients)
    {
        var samples = Rounds.Samples(bench, bench.Servers, server =>
        {
            var before = server.Processes.ProcessorSeconds();
            var rate = ClosedLoop.Rate(clients, bench.Arguments.Window, _ =>
            {
                var session = server.OpenSmall();
                session.Run("SELECT 1");
                session.Close();
            });
            return (Rate: rate, Cpu: 1000 * (server.Processes.ProcessorSeconds() - before) / (rate * bench.Arguments.Window.TotalSeconds));
        });
        var who = $"{clients} client{(clients == 1 ? "" : "s")}";
        yield return new Row(Name, $"connect to close, {who}", "1/s", true,
            samples.ToDictionary(pair => pair.Key.Name, pair => Statistics.Median(pair.Value.Select(sample => sample.Rate)))) { InChart = clients == 8 };
        yield return new Row(Name, $"its server CPU, {who}", "ms each", false,
            samples.ToDictionary(pair => pair.Key.Name, pair => Statistics.Median(pair.Value.Select(sample => sample.Cpu))));
    }
}
