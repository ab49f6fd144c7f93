using System.Text;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Patterns;

/// <summary>Patterns of SIMILAR TO (manual, 9.7.2) as regular expressions.</summary>
internal static class SimilarPattern
{
    /// <param name="escape">A character, or nothing for none.</param>
    /// <exception cref="PgErrorException">22019: the escape is longer than one character.</exception>
    public static string ToRegex(string pattern, string escape)
    {
        if (escape.Length > 1)
        {
            throw (PgError.Error("22019", "invalid escape string") with { Hint = "Escape string must be empty or one character." }).ToException();
        }

        var regex = new StringBuilder(pattern.Length + 8);
        var inBracket = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (escape.Length == 1 && c == escape[0] && i + 1 < pattern.Length)
            {
                Quote(regex, pattern[++i]);
                continue;
            }

            if (inBracket)
            {
                inBracket = c != ']';
                regex.Append(c == '\\' ? "\\\\" : c.ToString());
                continue;
            }

            switch (c)
            {
                case '%':
                    regex.Append(".*");
                    break;
                case '_':
                    regex.Append('.');
                    break;
                case '[':
                    inBracket = true;
                    regex.Append(c);
                    break;
                case '.' or '^' or '$' or '\\':
                    Quote(regex, c);
                    break;
                default:
                    regex.Append(c);
                    break;
            }
        }

        return regex.ToString();
    }

    private static void Quote(StringBuilder regex, char c)
    {
        if (!char.IsLetterOrDigit(c) && c < 128)
            regex.Append('\\');
        regex.Append(c);
    }
}
