using System.Collections.Concurrent;

namespace Sluice.Engine.Zones;

/// <summary>Finds zones by the names PostgreSQL has for them, and keeps what it has read.</summary>
public static class ZoneNames
{
    private static readonly string[] Directories =
    [
        Environment.GetEnvironmentVariable("TZDIR") ?? "/usr/share/zoneinfo", "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo",
    ];

    private static readonly ConcurrentDictionary<string, PgTimeZone?> Found = new(StringComparer.OrdinalIgnoreCase);

    public static bool TryFind(string name, out PgTimeZone zone)
    {
        zone = PgTimeZone.Utc;
        if (name.Length is 0 or > 64)
            return false;
        return TryFromFile(name, out zone) || TryFromPosix(name, out zone);
    }

    /// <summary>An IANA zone only.</summary>
    public static bool TryFromFile(string name, out PgTimeZone zone)
    {
        zone = PgTimeZone.Utc;
        if (name.Equals("UTC", StringComparison.OrdinalIgnoreCase))
            return true;
        // Names nobody has cost a few file look-ups; only found zones are remembered, so the table stays small.
        if (!Found.TryGetValue(name, out var found) && (found = Load(name)) is not null)
            Found.TryAdd(name, found);
        zone = found ?? zone;
        return found is not null;
    }

    /// <summary>The IANA zones of the system's database, in ordinal order; copies under posix/ and right/ left out.</summary>
    public static IReadOnlyList<string> All() => Array.Find(Directories, Directory.Exists) is { } directory
        ? [.. Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(directory, path))
            .Where(name => !IsCopy(name)).Order(StringComparer.Ordinal)]
        : [];

    private static bool IsCopy(string name) =>
        name is "localtime" or "posixrules" or "Factory" || name.StartsWith("posix/", StringComparison.Ordinal) || name.StartsWith("right/", StringComparison.Ordinal);

    private static PgTimeZone? Load(string name)
    {
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+') || name.StartsWith('/'))
            return null;
        foreach (var directory in Directories)
        {
            if (Resolve(directory, name) is not { } path)
                continue;
            var bytes = File.ReadAllBytes(path);
            if (bytes.AsSpan().StartsWith("TZif"u8))
                return ZoneFile.Read(Path.GetRelativePath(directory, path), bytes);
        }

        return null;
    }

    /// <summary>The file under a directory whose path equals the name in any case.</summary>
    private static string? Resolve(string directory, string name)
    {
        var exact = Path.Combine(directory, name);
        if (File.Exists(exact))
            return exact;
        var path = directory;
        foreach (var part in name.Split('/'))
        {
            if (!Directory.Exists(path))
                return null;
            var match = Directory.EnumerateFileSystemEntries(path)
                .FirstOrDefault(entry => Path.GetFileName(entry).Equals(part, StringComparison.OrdinalIgnoreCase));
            if (match is null)
                return null;
            path = match;
        }

        return File.Exists(path) ? path : null;
    }

    private static bool TryFromPosix(string name, out PgTimeZone zone)
    {
        zone = PgTimeZone.Utc;
        if (!PosixRuleParser.TryParse(name, out var rule))
            return false;
        zone = new PgTimeZone(name, rule.Standard, [], [], rule);
        return true;
    }
}
