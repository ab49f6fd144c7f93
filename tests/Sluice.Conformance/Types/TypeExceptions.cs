namespace Sluice.Conformance.Types;

/// <summary>Where Sluice differs from PostgreSQL on purpose: lines "case | way | reason" in exceptions.txt.</summary>
internal static class TypeExceptions
{
    public static IReadOnlyList<(string Case, string Way, string Reason)> All { get; } = Read();

    public static string? ReasonFor(string name, string way) =>
        All.Where(exception => exception.Case == name && exception.Way == way).Select(exception => exception.Reason).SingleOrDefault();

    private static List<(string Case, string Way, string Reason)> Read() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Types", "exceptions.txt"))
            .Where(line => line.Trim().Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', 3, StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0], parts[1], parts[2]))];
}
