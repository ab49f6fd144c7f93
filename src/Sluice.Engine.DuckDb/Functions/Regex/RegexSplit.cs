namespace Sluice.Engine.DuckDb.Functions.Regex;

/// <summary>regexp_split_to_array: empty matches at the ends of the text and right after another match do not count.</summary>
internal static class RegexSplit
{
    public static List<string?> Of(string text, PgRegex separator)
    {
        var parts = new List<string?>();
        var at = 0;
        foreach (var match in separator.Matches(text))
        {
            if (match.Length == 0 && (match.Index == at || match.Index >= text.Length))
                continue;
            parts.Add(text[at..match.Index]);
            at = match.Index + match.Length;
        }

        parts.Add(text[at..]);
        return parts;
    }
}
