using System.Text.RegularExpressions;

namespace Sluice.Engine.DuckDb.Catalog;

/// <summary>Puts scripts in an order in which each finds what it names already made: DuckDB binds views and macros as they are created.</summary>
internal static partial class ScriptOrder
{
    public static IReadOnlyList<string> Of(IReadOnlyList<string> scripts)
    {
        var makers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var script in scripts)
        {
            foreach (Match made in Made().Matches(script))
                makers[Name(made)] = script;
        }

        var ordered = new List<string>(scripts.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var script in scripts)
            Add(script, makers, seen, ordered);
        return ordered;
    }

    private static void Add(string script, Dictionary<string, string> makers, HashSet<string> seen, List<string> ordered)
    {
        if (!seen.Add(script))
            return;
        foreach (Match named in Named().Matches(script))
        {
            if (makers.TryGetValue(Name(named), out var maker))
                Add(maker, makers, seen, ordered);
        }

        ordered.Add(script);
    }

    private static string Name(Match match) => $"{match.Groups["schema"].Value}.{match.Groups["name"].Value}";

    [GeneratedRegex("""CREATE (?:OR REPLACE )?(?:VIEW|TABLE|MACRO) (?<schema>pg\w*)\."?(?<name>[^\s("]+)""")]
    private static partial Regex Made();

    [GeneratedRegex("""\b(?<schema>pg|pg_information|pg_stored)\."?(?<name>[^\s("),;:]+)""")]
    private static partial Regex Named();
}
