using System.Text;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Arrays;

/// <summary>The text of an array of one dimension (manual, 8.15.2): {1,2}, {a,"b, c",NULL}.</summary>
internal static class ArrayLiteral
{
    /// <returns>The elements, null for NULL; null where the text is another form, or malformed.</returns>
    public static string?[]? Elements(string literal)
    {
        var text = literal.AsSpan().Trim();
        if (text.Length < 2 || text[0] != '{' || text[^1] != '}')
            return null;
        text = text[1..^1];
        if (text.Trim().IsEmpty)
            return [];
        var elements = new List<string?>();
        for (var at = 0; ; at++)
        {
            if (Element(text, ref at, out var element) is false)
                return null;
            elements.Add(element);
            if (at == text.Length)
                return [.. elements];
            if (text[at] != ',')
                return null;
        }
    }

    private static bool Element(ReadOnlySpan<char> text, ref int at, out string? element)
    {
        element = null;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        var value = new StringBuilder();
        var quoted = at < text.Length && text[at] == '"';
        if (quoted)
            at++;
        var end = 0;
        for (; at < text.Length && (quoted ? text[at] != '"' : text[at] != ','); at++)
        {
            if (!quoted && text[at] is '{' or '}' or '"')
                return false;
            if (text[at] == '\\' && ++at == text.Length)
                return false;
            value.Append(text[at]);
            if (!char.IsWhiteSpace(text[at]))
                end = value.Length;
        }

        if (quoted)
        {
            if (at++ == text.Length)
                return false;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            element = value.ToString();
            return true;
        }

        value.Length = end;
        element = value.ToString();
        if (element.Equals("NULL", StringComparison.OrdinalIgnoreCase))
            element = null;
        return element is null || element.Length > 0;
    }
}
