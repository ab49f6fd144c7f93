namespace Sluice.Compare.Servers;

/// <summary>What a server's process and its children use (proc(5)).</summary>
internal sealed class ProcessTree(int root)
{
    // USER_HZ, which is 100 on every Linux.
    private const double TicksPerSecond = 100;

    /// <summary>Processor time so far in seconds, of children that have ended too.</summary>
    public double ProcessorSeconds()
    {
        var fields = Stat(root);
        var ticks = fields is null ? 0 : Ticks(fields, 11, 14);
        foreach (var child in Children())
            ticks += Ticks(child, 11, 12);
        return ticks / TicksPerSecond;
    }

    /// <summary>Memory in RAM: VmRSS of a single process; of several the sum of Pss, which counts a shared page once.</summary>
    public long ResidentBytes()
    {
        var children = Children().Count;
        return children == 0 ? Kilobytes($"/proc/{root}/status", "VmRSS:") : Processes().Sum(id => Kilobytes($"/proc/{id}/smaps_rollup", "Pss:"));
    }

    private IEnumerable<int> Processes() => Children().Select(fields => int.Parse(fields[^1])).Prepend(root);

    // Each child's fields from the third on, and its id at the end.
    private List<string[]> Children()
    {
        var children = new List<string[]>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), out var id) && Stat(id) is { } fields && fields[1] == root.ToString())
                children.Add([.. fields, id.ToString()]);
        }

        return children;
    }

    private static string[]? Stat(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].TrimEnd().Split(' ');
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return null;
        }
    }

    private static long Ticks(string[] fields, int first, int last)
    {
        var sum = 0L;
        for (var i = first; i <= last; i++)
            sum += long.Parse(fields[i]);
        return sum;
    }

    private static long Kilobytes(string file, string name)
    {
        try
        {
            var line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line[name.Length..^"kB".Length].Trim()) * 1024;
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return 0;
        }
    }
}
