using Sluice.Testing.Processes;

namespace Sluice.Conformance.Tools.Psql;

/// <summary>What psql printed, cut into what must be the same everywhere and what depends on the server.</summary>
internal static class PsqlOutput
{
    public static void AssertNoError(CommandResult psql, string script)
    {
        Assert.True(psql.ExitCode == 0, $"{script}: {psql.Error}");
        Assert.DoesNotContain("ERROR", psql.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("invalid", psql.Error, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The titles and column headers, without the padding that depends on the rows.</summary>
    public static string Headers(CommandResult psql)
    {
        var lines = psql.Output.Split('\n');
        List<string> kept = [];
        for (var i = 0; i < lines.Length; i++)
        {
            if (i + 1 < lines.Length && lines[i + 1].StartsWith("--", StringComparison.Ordinal) && lines[i + 1].Trim('-', '+').Length == 0)
            {
                if (i > 0 && lines[i - 1].StartsWith(' ') && !lines[i - 1].Contains('|', StringComparison.Ordinal))
                    kept.Add(lines[i - 1].Trim());
                kept.Add(string.Join('|', lines[i].Split('|').Select(part => part.Trim())));
            }
        }

        return string.Join('\n', kept);
    }

    /// <summary>All of it, lines trimmed at their ends, and the notes (like "Did not find any relations.").</summary>
    public static string Whole(CommandResult psql) =>
        string.Join('\n', (psql.Output + psql.Error).Split('\n').Select(line => line.TrimEnd())).Trim();
}
