using System.Collections.Concurrent;
using System.Globalization;

namespace Sluice.Server.Results.Zones;

/// <summary>Finds zones by the names SET TimeZone takes, and keeps what it has read.</summary>
internal static class ZoneNames
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
        if (TryFromFile(name, out zone))
            return true;
        return TryFromHours(name, out zone) || TryFromPosix(name, out zone);
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

    private static bool TryFromHours(string name, out PgTimeZone zone)
    {
        zone = PgTimeZone.Utc;
        if (!double.TryParse(name, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours)
            || Math.Abs(hours) > 168)
            return false;
        var west = (int)(-hours * 3600);
        var text = Offset(Math.Abs(west));
        var name3 = $"<{(west > 0 ? '-' : '+')}{text}>{(west > 0 ? '+' : '-')}{text}";
        return TryFromPosix(name3, out zone);
    }

    private static string Offset(int seconds) => (seconds % 3600, seconds % 60) switch
    {
        (0, _) => $"{seconds / 3600:D2}",
        (_, 0) => $"{seconds / 3600:D2}:{seconds / 60 % 60:D2}",
        _ => $"{seconds / 3600:D2}:{seconds / 60 % 60:D2}:{seconds % 60:D2}",
    };

    private static bool TryFromPosix(string name, out PgTimeZone zone)
    {
        zone = PgTimeZone.Utc;
        if (!PosixRuleParser.TryParse(name, out var rule))
            return false;
        zone = new PgTimeZone(name, rule.Standard, [], [], rule);
        return true;
    }
}
