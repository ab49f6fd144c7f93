namespace Sluice.Conformance.Dialect;

/// <summary>Where Sluice differs from PostgreSQL and that is known: lines "case | what differs | reason" in accepted.txt.</summary>
internal static class AcceptedDifferences
{
    public static IReadOnlyDictionary<string, AcceptedDifference> All { get; } = Read().ToDictionary(accepted => accepted.Case);

    private static IEnumerable<AcceptedDifference> Read() =>
        File.ReadLines(AcceptedList.Path)
            .Where(line => line.Trim().Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', 3, StringSplitOptions.TrimEntries))
            .Select(parts => parts is [var name, var what, var reason]
                ? new AcceptedDifference(name, DifferenceWords.Parse(what), reason)
                : throw new FormatException($"accepted.txt: not \"case | what differs | reason\": {string.Join(" | ", parts)}"));
}
