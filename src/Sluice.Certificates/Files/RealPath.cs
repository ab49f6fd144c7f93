namespace Sluice.Certificates.Files;

/// <summary>Paths with every symbolic link on the way followed, whether or not the last parts exist.</summary>
public static class RealPath
{
    // As Linux's own limit (MAXSYMLINKS).
    private const int MaxLinks = 40;

    private static readonly StringComparison Comparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <exception cref="IOException">Links that go in circles.</exception>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        var parts = new Stack<string>(Parts(full));
        var links = 0;
        while (parts.TryPop(out var part))
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }
            if (++links > MaxLinks)
                throw new IOException($"{path}: too many symbolic links");
            if (Path.IsPathRooted(target))
                real = Path.GetPathRoot(target)!;
            foreach (var step in Parts(target))
                parts.Push(step);
        }
        return real;
    }

    /// <summary>Whether <paramref name="path"/> is <paramref name="directory"/> or lies below it, links followed in both.</summary>
    public static bool IsWithin(string directory, string path)
    {
        var outer = Of(directory);
        var inner = Of(path);
        if (inner.Equals(outer, Comparison))
            return true;
        return inner.StartsWith(Path.EndsInDirectorySeparator(outer) ? outer : outer + Path.DirectorySeparatorChar, Comparison);
    }

    // Last part first, as a stack wants them.
    private static IEnumerable<string> Parts(string path) =>
        path[Path.GetPathRoot(path)!.Length..]
            .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part != ".")
            .Reverse();
}
