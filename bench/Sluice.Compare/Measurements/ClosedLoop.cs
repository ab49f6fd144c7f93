using System.Diagnostics;

namespace Sluice.Compare.Measurements;

/// <summary>Clients that each ask again as soon as they are answered, a thread each: blocking calls wake it at once and nothing else.</summary>
internal static class ClosedLoop
{
    /// <summary>How many times a second the clients together did it.</summary>
    /// <param name="act">Takes the client's number, from 0.</param>
    public static double Rate(int clients, TimeSpan window, Action<int> act)
    {
        var counts = new long[clients];
        Exception? problem = null;
        using var begin = new Barrier(clients + 1);
        var deadline = 0L;
        var threads = Enumerable.Range(0, clients).Select(client => new Thread(() =>
        {
            begin.SignalAndWait();
            try
            {
                for (; Stopwatch.GetTimestamp() < Volatile.Read(ref deadline); counts[client]++)
                    act(client);
            }
            catch (Exception e) when (e is IOException or InvalidDataException or System.Net.Sockets.SocketException)
            {
                problem = e;
            }
        }, 256 * 1024)).ToList();
        threads.ForEach(thread => thread.Start());
        var started = Stopwatch.GetTimestamp();
        deadline = started + (long)(window.TotalSeconds * Stopwatch.Frequency);
        begin.SignalAndWait();
        threads.ForEach(thread => thread.Join());
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return problem is null ? counts.Sum() / seconds : throw new InvalidDataException($"a client broke off: {problem.Message}", problem);
    }
}
