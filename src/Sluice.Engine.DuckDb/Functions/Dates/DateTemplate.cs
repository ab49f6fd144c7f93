using System.Text;

namespace Sluice.Engine.DuckDb.Functions.Dates;

/// <summary>Cuts templates of to_char and its kin for dates into fields (manual, 9.8, table of template patterns).</summary>
internal static class DateTemplate
{
    // Longer ones first where one begins another.
    private static readonly string[] Keywords =
    [
        "A.D.", "A.M.", "AD", "AM", "B.C.", "BC", "CC", "DAY", "DDD", "DD", "DY", "D", "FF1", "FF2", "FF3", "FF4", "FF5", "FF6", "HH24", "HH12", "HH",
        "IDDD", "ID", "IW", "IYYY", "IYY", "IY", "I", "J", "MI", "MM", "MONTH", "MON", "MS", "OF", "P.M.", "PM", "Q", "RM", "SSSSS", "SSSS", "SS",
        "TZH", "TZM", "TZ", "US", "WW", "W", "Y,YYY", "YYYY", "YYY", "YY", "Y",
    ];

    [ThreadStatic]
    private static (string Template, TemplateField[] Fields)? _last;

    public static TemplateField[] Parse(string template)
    {
        if (_last is { } last && last.Template == template)
            return last.Fields;
        var fields = Cut(template).ToArray();
        _last = (template, fields);
        return fields;
    }

    private static IEnumerable<TemplateField> Cut(string template)
    {
        for (var at = 0; at < template.Length;)
        {
            if (template[at] == '"')
            {
                yield return new TemplateField(null, Quoted(template, ref at)) { IsQuoted = true };
                continue;
            }

            var filled = false;
            while (StartsWith(template, at, "FM") || StartsWith(template, at, "TM") || StartsWith(template, at, "FX"))
            {
                filled |= char.ToUpperInvariant(template[at]) is 'F' && char.ToUpperInvariant(template[at + 1]) is 'M' || char.ToUpperInvariant(template[at]) is 'T';
                at += 2;
            }

            var keyword = Array.Find(Keywords, keyword => StartsWith(template, at, keyword) && IsWrittenSo(template.AsSpan(at, keyword.Length)));
            if (keyword is null)
            {
                if (at < template.Length && template[at] == '\\' && at + 1 < template.Length && template[at + 1] == '"')
                    at++;
                if (at < template.Length)
                    yield return new TemplateField(null, template[at++].ToString());
                continue;
            }

            var text = template.Substring(at, keyword.Length);
            at += keyword.Length;
            string? ordinal = null;
            if (StartsWith(template, at, "TH"))
            {
                ordinal = template.Substring(at, 2);
                at += 2;
            }
            else if (StartsWith(template, at, "SP"))
            {
                at += 2;
            }

            yield return new TemplateField(keyword, text) { IsFilled = filled, Ordinal = ordinal };
        }
    }

    /// <summary>Keywords are written in one case; only names have a form with a capital.</summary>
    private static bool IsWrittenSo(ReadOnlySpan<char> text)
    {
        var (upper, lower) = (text.ContainsAnyInRange('A', 'Z'), text.ContainsAnyInRange('a', 'z'));
        return !(upper && lower) || (text[0] is 'M' or 'D' && text.Length > 1 && !text[1..].ContainsAnyInRange('A', 'Z') && text is "Month" or "Mon" or "Day" or "Dy");
    }

    private static string Quoted(string template, ref int at)
    {
        var text = new StringBuilder();
        for (at++; at < template.Length && template[at] != '"'; at++)
        {
            if (template[at] == '\\' && at + 1 < template.Length)
                at++;
            text.Append(template[at]);
        }

        at = Math.Min(at + 1, template.Length);
        return text.ToString();
    }

    private static bool StartsWith(string template, int at, string keyword) =>
        at + keyword.Length <= template.Length && string.Compare(template, at, keyword, 0, keyword.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
