using System.Collections.Concurrent;
using System.Diagnostics;
using Sluice.Compare.Reports;
using Sluice.Compare.Servers;

namespace Sluice.Compare.Measurements;

/// <summary>Sixteen dashboards that each ask a short query twice a second, alone and then beside one that keeps asking a long one.</summary>
internal sealed class DashboardsMeasurement : IMeasurement
{
    private const int Dashboards = 16;
    private const string Short = "SELECT c_mktsegment, count(*), sum(c_acctbal) FROM customer GROUP BY c_mktsegment ORDER BY 1";
    private const string Long = """
        SELECT count(*), sum(a.l_extendedprice * b.l_discount) FROM lineitem AS a JOIN lineitem AS b ON a.l_partkey = b.l_partkey
        WHERE a.l_comment <> b.l_comment
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    public string Name => "dashboards";

    public string About => "95th percentile of 16 clients' short queries, alone and beside a client with long ones";

    public Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var window = bench.Arguments.Quick ? TimeSpan.FromSeconds(2) : TimeSpan.FromSeconds(10);
        var (alone, beside, growth) = (new Dictionary<string, double>(), new Dictionary<string, double>(), new Dictionary<string, double>());
        foreach (var server in bench.Servers.Where(server => server.Name != SystemNames.Postgres15))
        {
            alone[server.Name] = Percentile(server, window);
            using var stop = new CancellationTokenSource();
            var busy = new Thread(() => KeepAsking(server, stop.Token));
            busy.Start();
            beside[server.Name] = Percentile(server, window);
            stop.Cancel();
            busy.Join();
            growth[server.Name] = beside[server.Name] / alone[server.Name];
        }

        return Task.FromResult<IReadOnlyList<Row>>(
        [
            new Row(Name, "16 short queries alone, p95", "ms", false, alone),
            new Row(Name, "16 short queries beside a long one, p95", "ms", false, beside),
            new Row(Name, "how many times their time alone", "×", false, growth),
        ]);
    }

    private static double Percentile(ServerUnderTest server, TimeSpan window)
    {
        var times = new ConcurrentBag<double>();
        var threads = Enumerable.Range(0, Dashboards).Select(number => new Thread(() => Ask(server, number, window, times))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return Statistics.Percentile(times, 0.95);
    }

    private static void Ask(ServerUnderTest server, int number, TimeSpan window, ConcurrentBag<double> times)
    {
        using var session = server.OpenSmall();
        session.Run(Short);
        // They do not ask all at once.
        Thread.Sleep(Pause * number / Dashboards);
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < window;)
        {
            var started = Stopwatch.GetTimestamp();
            session.Run(Short);
            var time = Stopwatch.GetElapsedTime(started);
            times.Add(time.TotalMilliseconds);
            if (time < Pause)
                Thread.Sleep(Pause - time);
        }
    }

    // The last one is cut off: hanging up ends it.
    private static void KeepAsking(ServerUnderTest server, CancellationToken stop)
    {
        using var session = server.Open();
        session.Run("SET statement_timeout = 60000");
        while (!stop.IsCancellationRequested)
            session.Run(Long);
    }
}
