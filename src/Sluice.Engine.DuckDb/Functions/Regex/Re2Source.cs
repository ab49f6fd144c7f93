using System.Text;

namespace Sluice.Engine.DuckDb.Functions.Regex;

/// <summary>
/// PostgreSQL's regular expressions (manual, 9.7.3) as the engine's own RE2 reads them, which needs no more than the text's length: those of
/// letters, classes, groups, alternatives and plain quantifiers. Whether a text matches does not depend on greediness.
/// </summary>
internal static class Re2Source
{
    private const int MostRepetitions = 255;

    // Of all bounds in a pattern multiplied: RE2 writes every repetition out, and our classes are of thousands of characters.
    private const long MostWritten = 100;

    /// <returns>Null for one that only ours can match, or that is wrong.</returns>
    public static string? Of(string pattern)
    {
        var text = new StringBuilder(pattern.Length + 8);
        if (pattern.StartsWith("***", StringComparison.Ordinal) || RepeatsTooOften(pattern))
            return null;
        var (depth, canRepeat) = (0, false);
        for (var at = 0; at < pattern.Length;)
        {
            var c = pattern[at];
            switch (c)
            {
                case '(' when at + 1 < pattern.Length && pattern[at + 1] == '?':
                    if (string.CompareOrdinal(pattern, at, "(?:", 0, 3) != 0)
                        return null;
                    text.Append("(?:");
                    (depth, canRepeat, at) = (depth + 1, false, at + 3);
                    break;
                case '(':
                    text.Append("(?:");
                    (depth, canRepeat, at) = (depth + 1, false, at + 1);
                    break;
                case ')':
                    if (--depth < 0)
                        return null;
                    text.Append(c);
                    (canRepeat, at) = (true, at + 1);
                    break;
                case '*' or '+' or '?' or '{':
                    if (!canRepeat || Quantifier(pattern, ref at) is not { } quantifier)
                        return null;
                    text.Append(quantifier);
                    canRepeat = false;
                    break;
                case '\\':
                    if (at + 1 >= pattern.Length || Escape(pattern[at + 1]) is not { } escape)
                        return null;
                    text.Append(escape);
                    (canRepeat, at) = (true, at + 2);
                    break;
                case '[':
                    if (Bracket(pattern, ref at) is not { } bracket)
                        return null;
                    text.Append(bracket);
                    canRepeat = true;
                    break;
                case '^' or '$' or '|':
                    text.Append(c);
                    (canRepeat, at) = (false, at + 1);
                    break;
                default:
                    text.Append(c is ']' or '}' ? "\\" + c : c.ToString());
                    (canRepeat, at) = (true, at + 1);
                    break;
            }
        }

        return depth == 0 ? text.ToString() : null;
    }

    private static string? Quantifier(string pattern, ref int at)
    {
        var start = at;
        if (pattern[at] == '{')
        {
            var close = pattern.IndexOf('}', at);
            if (close < 0)
                return null;
            var bounds = pattern[(at + 1)..close].Split(',');
            if (bounds.Length > 2 || !IsBound(bounds[0], out var least) || (bounds.Length == 2 && bounds[1].Length > 0 && (!IsBound(bounds[1], out var most) || most < least)))
                return null;
            at = close;
        }

        at++;
        var text = pattern[start..at];
        if (at < pattern.Length && pattern[at] == '?')
            at++;
        // A second one is an error.
        return at < pattern.Length && pattern[at] is '*' or '+' or '?' ? null : text;
    }

    private static bool IsBound(string digits, out int number) =>
        int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number) && number <= MostRepetitions;

    private static string? Escape(char c) => c switch
    {
        'd' => "[0-9]",
        'D' => "[^0-9]",
        's' => "[\\s\\v]",
        'S' => "[^\\s\\v]",
        'w' => "[\\pL\\p{Nd}_]",
        'W' => "[^\\pL\\p{Nd}_]",
        'n' or 't' or 'r' or 'f' or 'v' => "\\" + c,
        _ when c < 0x80 && !char.IsAsciiLetterOrDigit(c) => "\\" + c,
        _ => null,
    };

    private static string? Bracket(string pattern, ref int at)
    {
        var text = new StringBuilder("[");
        if (++at < pattern.Length && pattern[at] == '^')
            text.Append(pattern[at++]);
        for (var isFirst = true; at < pattern.Length; isFirst = false)
        {
            var c = pattern[at];
            if (c == ']' && !isFirst)
            {
                at++;
                return text.Append(']').ToString();
            }

            if (c == '\\')
                return null;
            if (c == '[' && at + 1 < pattern.Length && pattern[at + 1] is ':' or '.' or '=')
            {
                var close = pattern.IndexOf(":]", at, StringComparison.Ordinal);
                if (close < 0 || Class(pattern[(at + 2)..close]) is not { } named)
                    return null;
                text.Append(named);
                at = close + 2;
                continue;
            }

            text.Append(c is '[' or ']' or '&' or '~' ? "\\" + c : c.ToString());
            at++;
        }

        return null;
    }

    private static string? Class(string name) => name switch
    {
        "alpha" => "\\pL",
        "digit" => "0-9",
        "alnum" => "\\pL\\p{Nd}",
        "upper" => "\\p{Lu}",
        "lower" => "\\p{Ll}",
        "space" => "\\s\\v",
        "xdigit" => "0-9A-Fa-f",
        _ => null,
    };

    private static bool RepeatsTooOften(string pattern)
    {
        long times = 1;
        for (var at = pattern.IndexOf('{', StringComparison.Ordinal); at >= 0 && times < MostWritten; at = pattern.IndexOf('{', at + 1))
        {
            long bound = 0;
            for (var digit = at + 1; digit < pattern.Length && (char.IsAsciiDigit(pattern[digit]) || pattern[digit] == ','); digit++)
                bound = pattern[digit] == ',' ? 0 : Math.Min((bound * 10) + pattern[digit] - '0', MostWritten);
            times *= Math.Max(bound, 1);
        }

        return times >= MostWritten;
    }
}
