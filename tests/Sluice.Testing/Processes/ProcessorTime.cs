using System.Diagnostics;

namespace Sluice.Testing.Processes;

/// <summary>Processor time of a process on this machine, as a sign of whether it computes. Waits throw <see cref="TimeoutException"/>.</summary>
public static class ProcessorTime
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    /// <summary>Used so far, user and system (proc(5), stat fields 14 and 15, in hundredths of a second).</summary>
    public static TimeSpan Of(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromMilliseconds(10 * (long.Parse(fields[11]) + long.Parse(fields[12])));
    }

    /// <summary>Waits until the process has used that much in all, at most half a minute.</summary>
    public static async Task WaitUntilAsync(int process, TimeSpan used)
    {
        for (var watch = Stopwatch.StartNew(); Of(process) < used; await Task.Delay(20))
        {
            if (watch.Elapsed > Deadline)
                throw new TimeoutException($"process {process} does not compute");
        }
    }

    /// <summary>Waits until the process uses less than a quarter of a core for a second, at most half a minute.</summary>
    public static async Task WaitUntilIdleAsync(int process)
    {
        for (var watch = Stopwatch.StartNew(); ;)
        {
            var before = Of(process);
            await Task.Delay(Window);
            if (Of(process) - before < Window / 4)
                return;
            if (watch.Elapsed > Deadline)
                throw new TimeoutException($"process {process} computes on");
        }
    }
}
