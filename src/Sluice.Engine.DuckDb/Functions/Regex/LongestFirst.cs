namespace Sluice.Engine.DuckDb.Functions.Regex;

/// <summary>
/// Alternatives in parentheses that are nothing but letters, the longest first: (a|ab) prefers ab (manual, 9.7.3.5), in .NET what stands
/// first. Others stay as they are.
/// </summary>
internal static class LongestFirst
{
    private const string Special = "()[]\\*+?{}.^$#";

    public static string Of(string pattern)
    {
        if (!pattern.Contains('|', StringComparison.Ordinal))
            return pattern;
        var start = -1;
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '\\':
                    at++;
                    start = -1;
                    break;
                case '[':
                    at++;
                    RegexSource.SkipBracket(pattern, ref at);
                    at--;
                    start = -1;
                    break;
                case '(':
                    at = string.CompareOrdinal(pattern, at, "(?:", 0, 3) == 0 ? at + 2 : at;
                    start = at + 1;
                    break;
                case ')' when start >= 0:
                    pattern = string.Concat(pattern.AsSpan(0, start), Ordered(pattern[start..at]), pattern.AsSpan(at));
                    start = -1;
                    break;
                case var c when Special.Contains(c, StringComparison.Ordinal):
                    start = -1;
                    break;
            }
        }

        return pattern;
    }

    private static string Ordered(string alternatives) =>
        alternatives.Contains('|', StringComparison.Ordinal) ? string.Join('|', alternatives.Split('|').OrderByDescending(branch => branch.Length)) : alternatives;
}
