using System.Diagnostics;
using Sluice.Compare.Reports;
using Sluice.Compare.Servers;
using Sluice.Compare.Wire;

namespace Sluice.Compare.Measurements;

/// <summary>How much memory a server takes for a large answer whose client reads a few megabytes a second.</summary>
internal sealed class SlowReaderMeasurement : IMeasurement
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public string Name => "slow-reader";

    public string About => "most memory above idle while lineitem goes to a client that reads a few MB a second";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var window = TimeSpan.FromSeconds(bench.Arguments.Quick ? 2 : 20);
        var most = new Dictionary<string, double>();
        // Idle is what a server holds that has answered one small query, not what earlier measurements left behind.
        await using var sluice = await SluiceUnderTest.StartAsync(bench.Lake);
        foreach (var server in bench.Servers.Select(server => server == bench.Sluice ? sluice : server))
            most[server.Name] = Math.Max(0, Measure(server, window)) / 1e6;
        return [new Row(Name, "memory for a slow reader of lineitem", "MB", false, most) { IsGuard = false }];
    }

    private static double Measure(ServerUnderTest server, TimeSpan window)
    {
        using var session = server.Open();
        session.Run("SELECT 1");
        var idle = server.Processes.ResidentBytes();
        var most = idle;
        session.Send(Requests.ExtendedQuery("SELECT * FROM lineitem", binary: false));
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < window;)
        {
            for (var taken = 0; taken < 64 * 1024;)
                taken += session.Frames.Discard();
            most = Math.Max(most, server.Processes.ResidentBytes());
            Thread.Sleep(Pause);
        }

        return most - idle;
    }
}
