using Sluice.Testing.Processes;
using Sluice.Testing.Servers;

namespace Sluice.Compare.Reports;

/// <summary>When, where and of what a table was made: a figure without them says nothing.</summary>
internal static class RunFacts
{
    public static async Task<string> DescribeAsync(string data, int rounds, TimeProvider clock)
    {
        var commit = await new Command("git", "-C", RepositoryFolder.Root, "rev-parse", "--short", "HEAD").RunAsync();
        var model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim();
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30;
        return $"{clock.GetUtcNow():yyyy-MM-dd}, commit {(commit.ExitCode == 0 ? commit.Output.Trim() : "unknown")}, "
            + $"{Environment.ProcessorCount} × {model ?? "unknown processor"}, {memory} GiB, {data}, medians of {rounds} rounds.";
    }
}
