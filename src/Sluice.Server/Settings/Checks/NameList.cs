using System.Text;

namespace Sluice.Server.Settings.Checks;

/// <summary>Reads <c>a, "B c"</c> as PostgreSQL's SplitIdentifierString does: plain names folded to lower case, quoted ones kept.</summary>
internal static class NameList
{
    /// <summary>False when the text is no such list; blanks alone are an empty one.</summary>
    public static bool TryRead(string text, out List<string> names)
    {
        names = [];
        int at = SkipBlanks(text, 0);
        if (at == text.Length) return true;
        while (TryReadName(text, ref at, out string name))
        {
            names.Add(name);
            at = SkipBlanks(text, at);
            if (at == text.Length) return true;
            if (text[at] != ',') return false;
            at = SkipBlanks(text, at + 1);
        }

        return false;
    }

    private static bool TryReadName(string text, ref int at, out string name)
    {
        name = "";
        if (at < text.Length && text[at] == '"') return TryReadQuoted(text, ref at, out name);
        int start = at;
        while (at < text.Length && text[at] != ',' && !char.IsWhiteSpace(text[at])) at++;
        name = text[start..at].ToLowerInvariant();
        return at > start;
    }

    private static bool TryReadQuoted(string text, ref int at, out string name)
    {
        var builder = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            bool isQuote = text[at] == '"';
            if (isQuote && (at + 1 == text.Length || text[at + 1] != '"')) break;
            if (isQuote) at++;
            builder.Append(text[at]);
        }

        name = builder.ToString();
        return at++ < text.Length;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }
}
