using System.Collections.Concurrent;
using System.Diagnostics;
using Sluice.Compare.Reports;
using Sluice.Compare.Servers;

namespace Sluice.Compare.Measurements;

/// <summary>Clients that each ask a short query twice a second, in a session each.</summary>
internal static class Dashboards
{
    private const int Count = 16;
    private const string Query = "SELECT c_mktsegment, count(*), sum(c_acctbal) FROM customer GROUP BY c_mktsegment ORDER BY 1";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    /// <summary>The 95th percentile of the answers' times, in milliseconds.</summary>
    public static double Percentile(ServerUnderTest server, TimeSpan window)
    {
        var times = new ConcurrentBag<double>();
        var clients = Enumerable.Range(0, Count)
            .Select(number => Task.Factory.StartNew(() => Ask(server, number, window, times), TaskCreationOptions.LongRunning)).ToArray();
        Task.WaitAll(clients);
        return Statistics.Percentile(times, 0.95);
    }

    private static void Ask(ServerUnderTest server, int number, TimeSpan window, ConcurrentBag<double> times)
    {
        using var session = server.OpenSmall();
        session.Run(Query);
        // They do not ask all at once.
        Thread.Sleep(Pause * number / Count);
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < window;)
        {
            var started = Stopwatch.GetTimestamp();
            session.Run(Query);
            var time = Stopwatch.GetElapsedTime(started);
            times.Add(time.TotalMilliseconds);
            if (time < Pause)
                Thread.Sleep(Pause - time);
        }
    }
}
