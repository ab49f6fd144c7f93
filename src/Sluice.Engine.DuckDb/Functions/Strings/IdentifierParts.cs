using System.Text;

namespace Sluice.Engine.DuckDb.Functions.Strings;

/// <summary>parse_ident: a qualified name cut into its parts, folded where not quoted (manual, 9.4).</summary>
internal static class IdentifierParts
{
    public static List<string?> Read(string text, bool strict)
    {
        var parts = new List<string?>();
        var at = 0;
        while (true)
        {
            SkipSpace(text, ref at);
            parts.Add(at < text.Length && text[at] == '"' ? Quoted(text, ref at) : Bare(text, ref at));
            SkipSpace(text, ref at);
            if (at < text.Length && text[at] == '.')
                at++;
            else if (at < text.Length && strict)
                throw Invalid(text);
            else
                return parts;
        }
    }

    private static string Quoted(string text, ref int at)
    {
        var part = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
                part.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"')
                part.Append(text[at++]);
            else
                break;
        }

        if (at++ >= text.Length || part.Length == 0)
            throw Invalid(text);
        return part.ToString();
    }

    private static string Bare(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiLetter(text[at]) || text[at] is '_' or >= '\u0080' || (at > start && (char.IsAsciiDigit(text[at]) || text[at] == '$'))))
            at++;
        return at > start ? text[start..at].ToLowerInvariant() : throw Invalid(text);
    }

    private static void SkipSpace(string text, ref int at)
    {
        while (at < text.Length && (text[at] is ' ' or '\t' or '\n' or '\r' or '\f'))
            at++;
    }

    private static Protocol.Errors.PgErrorException Invalid(string text) => FunctionFaults.Parameter($"string is not a valid identifier: \"{text}\"");
}
