using System.Text;

namespace Sluice.Engine.DuckDb.Functions.Regex;

/// <summary>PostgreSQL's advanced regular expressions (manual, 9.7.3) as .NET's, where they are written differently.</summary>
/// <param name="isMultiline">Whether $ matches before each line feed too.</param>
/// <param name="stopsAtLines">Whether a dot and [^…] match no line feed.</param>
internal readonly struct RegexSource(bool isMultiline, bool stopsAtLines)
{
    /// <param name="pattern">PostgreSQL's.</param>
    /// <param name="isGreedy">What every quantifier prefers, the longest or the shortest; null for each as it is written.</param>
    public string ToDotNet(string pattern, bool? isGreedy)
    {
        var text = new StringBuilder(pattern.Length + 16);
        for (var at = 0; at < pattern.Length;)
        {
            switch (pattern[at])
            {
                case '\\' when at + 1 < pattern.Length:
                    text.Append(Escape(pattern[at + 1]));
                    at += 2;
                    break;
                case '(' when at + 1 < pattern.Length && pattern[at + 1] == '?':
                    text.Append("(?");
                    at += 2;
                    break;
                case '*' or '+' or '?' or '{' when isGreedy is { } longest && Quantifier(pattern, at) is > 0 and var length:
                    text.Append(pattern, at, length).Append(longest ? "" : "?");
                    at += length;
                    if (at < pattern.Length && pattern[at] == '?')
                        at++;
                    break;
                case '[':
                    if (Bracket(pattern, ref at) is { } bracket)
                        text.Append(bracket);
                    break;
                case '$':
                    // In .NET $ also matches before a last line feed.
                    text.Append(isMultiline ? "(?=\n|\\z)" : "\\z");
                    at++;
                    break;
                default:
                    text.Append(pattern[at++]);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>Whether it has \1 to \9, or a group whose number is its place in the whole.</summary>
    public static bool RefersBack(string pattern)
    {
        for (var at = 0; at + 1 < pattern.Length; at++)
        {
            if (pattern[at] == '\\' && pattern[++at] is >= '1' and <= '9')
                return true;
        }

        return false;
    }

    /// <summary>Moves on behind a bracket expression that begins before the place.</summary>
    public static void SkipBracket(string pattern, ref int at)
    {
        if (at < pattern.Length && pattern[at] == '^')
            at++;
        for (var isFirst = true; at < pattern.Length; isFirst = false)
        {
            var c = pattern[at++];
            if (c == ']' && !isFirst)
                return;
            if (c == '\\')
            {
                at++;
            }
            else if (c == '[' && at < pattern.Length && pattern[at] is ':' or '.' or '=')
            {
                var close = pattern.IndexOf(pattern[at] + "]", at + 1, StringComparison.Ordinal);
                at = close < 0 ? pattern.Length : close + 2;
            }
        }

        at = Math.Min(at, pattern.Length);
    }

    // Its length without the ? behind it; 0 for a brace that is none.
    private static int Quantifier(string pattern, int at)
    {
        if (pattern[at] != '{')
            return 1;
        var close = pattern.IndexOf('}', at);
        return close > at + 1 && char.IsAsciiDigit(pattern[at + 1]) ? close + 1 - at : 0;
    }

    private static string Escape(char c) => c switch
    {
        'm' or '<' => "\\b(?=\\w)",
        'M' or '>' => "\\b(?<=\\w)",
        'y' => "\\b",
        'Y' => "\\B",
        'Z' => "\\z",
        'b' => "\\x08",
        'B' => "\\\\",
        'a' => "\\a",
        'd' => "[0-9]",
        'D' => "[^0-9]",
        '"' or '\'' or '#' or '%' or '&' or '`' or '~' or '!' or '@' or '=' or ':' or ';' or ',' or '/' or ' ' or '_' or '-' => System.Text.RegularExpressions.Regex.Escape(c.ToString()),
        _ => "\\" + c,
    };

    /// <summary>A bracket expression: classes by name become .NET's, [ and - that mean themselves are escaped.</summary>
    private string? Bracket(string pattern, ref int at)
    {
        if (string.CompareOrdinal(pattern, at, "[[:<:]]", 0, 7) == 0 || string.CompareOrdinal(pattern, at, "[[:>:]]", 0, 7) == 0)
        {
            at += 7;
            return pattern[at - 4] == '<' ? Escape('m') : Escape('M');
        }

        var text = new StringBuilder("[");
        at++;
        if (at < pattern.Length && pattern[at] == '^')
        {
            text.Append(stopsAtLines ? "^\\n" : "^");
            at++;
        }

        var first = true;
        while (at < pattern.Length && (pattern[at] != ']' || first))
        {
            first = false;
            if (pattern[at] == '[' && at + 1 < pattern.Length && pattern[at + 1] is ':' or '.' or '=')
            {
                var close = pattern.IndexOf(pattern[at + 1] + "]", at + 2, StringComparison.Ordinal);
                if (close < 0)
                    throw RegexFaults.Invalid("brackets [] not balanced");
                text.Append(pattern[at + 1] == ':' ? Class(pattern[(at + 2)..close]) : System.Text.RegularExpressions.Regex.Escape(pattern[(at + 2)..close]));
                at = close + 2;
            }
            else if (pattern[at] == '\\' && at + 1 < pattern.Length)
            {
                text.Append(pattern[at + 1] switch { 'd' => "0-9", 'b' => "\\x08", var c when char.IsLetterOrDigit(c) => "\\" + c, var c => "\\" + c });
                at += 2;
            }
            else
            {
                text.Append(pattern[at] is '[' or ']' ? "\\" + pattern[at] : pattern[at].ToString());
                at++;
            }
        }

        if (at >= pattern.Length)
            throw RegexFaults.Invalid("brackets [] not balanced");
        at++;
        return text.Append(']').ToString();
    }

    private static string Class(string name) => name switch
    {
        "alpha" => "\\p{L}",
        "digit" => "0-9",
        "alnum" => "\\p{L}\\p{Nd}",
        "upper" => "\\p{Lu}",
        "lower" => "\\p{Ll}",
        "space" => "\\s",
        "blank" => " \\t",
        "punct" => "!-/:-@\\[-`{-~",
        "cntrl" => "\\x00-\\x1f\\x7f",
        "xdigit" => "0-9A-Fa-f",
        "print" => "\\x20-\\x7e\\u00a0-\\uffff",
        "graph" => "\\x21-\\x7e\\u00a1-\\uffff",
        "word" => "\\w",
        "ascii" => "\\x00-\\x7f",
        _ => throw RegexFaults.Invalid("invalid character class"),
    };
}
