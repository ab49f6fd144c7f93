using System.Text;
using Sluice.Engine.DuckDb.Functions.Registration;

namespace Sluice.Engine.DuckDb.Functions.Regex;

/// <summary>SIMILAR TO and its substring (manual, 9.7.2).</summary>
internal static class SimilarPatterns
{
    private static readonly SqlType Text = SqlType.Text;

    public static IEnumerable<ScalarFunction> All =>
    [
        new("similar_to_escape", [Text], Text, (args, result) => result.SetText(ToRegex(args.Text(0), "\\"))),
        new("similar_to_escape", [Text, Text], Text, (args, result) => result.SetText(ToRegex(args.Text(0), args.Text(1)))),
        new("pg_fn_substring_similar", [Text, Text, Text], Text, (args, result) =>
        {
            if (RegexCache.Get(ToRegex(args.Text(1), args.Text(2)), "").Find(args.Text(0)) is { } match)
                result.SetText(match.Groups.Count > 1 ? match.Groups[1].Value : match.Value);
        }),
        new("pg_fn_substring_regex", [Text, Text], Text, (args, result) =>
        {
            if (RegexCache.Get(args.Text(1), "").Find(args.Text(0)) is not { } match)
                return;
            var group = match.Groups.Count > 1 ? match.Groups[1] : match;
            if (group.Success)
                result.SetText(group.Value);
        }),
        new("pg_fn_like_escape", [Text, Text], Text, (args, result) => result.SetText(LikePattern(args.Text(0), args.Text(1)))),
    ];

    /// <summary>An anchored regular expression; #"…#" marks the part that substring returns.</summary>
    private static string ToRegex(string pattern, string escape)
    {
        if (escape.EnumerateRunes().Count() > 1)
            throw FunctionFaults.Of(FunctionFaults.InvalidEscapeSequence, "invalid escape string", "Escape string must be empty or one character.");
        var text = new StringBuilder("^(?:");
        var (inBracket, quotes) = (false, 0);
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (escape.Length > 0 && c == escape[0] && i + 1 < pattern.Length)
            {
                c = pattern[++i];
                if (c == '"')
                    text.Append(++quotes == 1 ? "){1,1}?(" : "){1,1}(?:");
                else
                    text.Append('\\').Append(c);
            }
            else if (inBracket)
            {
                inBracket = c != ']';
                text.Append(c == '\\' ? "\\\\" : c.ToString());
            }
            else
            {
                inBracket = c == '[';
                text.Append(c switch
                {
                    '%' => ".*",
                    '_' => ".",
                    '(' => "(?:",
                    '\\' or '.' or '^' or '$' => "\\" + c,
                    _ => c.ToString(),
                });
            }
        }

        return text.Append(")$").ToString();
    }

    /// <summary>The same pattern with backslash as its escape, which LIKE takes by itself.</summary>
    private static string LikePattern(string pattern, string escape)
    {
        var text = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (escape.Length > 0 && pattern[i] == escape[0] && i + 1 < pattern.Length)
                text.Append('\\').Append(pattern[++i]);
            else
                text.Append(pattern[i] == '\\' ? "\\\\" : pattern[i].ToString());
        }

        return text.ToString();
    }
}
