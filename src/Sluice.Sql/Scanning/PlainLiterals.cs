using System.Text;

namespace Sluice.Sql.Scanning;

/// <summary>
/// Strings and names in forms that libpg_query or the engine cannot read, written in one both can: code points by number (which libpg_query
/// leaves to a server's encoding), and strings that go on in another line.
/// </summary>
public static class PlainLiterals
{
    /// <summary>
    /// The same statement, every other token at the same byte of UTF-8: what becomes shorter is followed by blanks. The same object when
    /// there is nothing to do.
    /// </summary>
    /// <exception cref="SqlSyntaxException">An escape is none.</exception>
    public static string Of(string sql)
    {
        if (!MayHold(sql)) return sql;
        StringBuilder? result = null;
        int copied = 0;
        foreach (QuotedSpan span in QuotedSpans.In(sql))
        {
            if (span.Start < copied || !IsSpecial(sql, span)) continue;
            result ??= new StringBuilder(sql.Length);
            result.Append(sql, copied, span.Start - copied);
            string plain = Plain(sql, span, out copied);
            int blanks = Encoding.UTF8.GetByteCount(sql.AsSpan(span.Start, copied - span.Start)) - Encoding.UTF8.GetByteCount(plain);
            result.Append(plain).Append(' ', Math.Max(blanks, 0));
        }

        return result is null ? sql : result.Append(sql, copied, sql.Length - copied).ToString();
    }

    /// <summary>The same text with its \u and \U as plain letters, for a scanner that looks for nothing but tokens' ends.</summary>
    internal static string Masked(string sql)
    {
        if (!sql.Contains("\\u", StringComparison.OrdinalIgnoreCase)) return sql;
        char[]? masked = null;
        foreach (QuotedSpan span in QuotedSpans.In(sql))
        {
            if (span.Kind != 'E') continue;
            for (int at = NextCodePoint(sql, span.Start, span.End); at < span.End; at = NextCodePoint(sql, at, span.End))
            {
                int length = UnicodeEscapes.DigitsAt(sql, at, span.End) + 2;
                (masked ??= sql.ToCharArray()).AsSpan(at, length).Fill('x');
                at += length;
            }
        }

        return masked is null ? sql : new string(masked);
    }

    private static bool MayHold(string sql) =>
        sql.Contains("U&", StringComparison.OrdinalIgnoreCase) || sql.Contains("\\u", StringComparison.OrdinalIgnoreCase)
        || (sql.Contains('\'', StringComparison.Ordinal) && sql.AsSpan().ContainsAny('\n', '\r'));

    private static bool IsSpecial(string sql, QuotedSpan span) =>
        span.Kind == 'U' || span.Parts.Count > 1 || (span.Kind == 'E' && NextCodePoint(sql, span.Start, span.End) < span.End);

    // Where the next \u or \U of E'…' stands; the end where there is none.
    private static int NextCodePoint(string sql, int at, int end)
    {
        for (; at < end && UnicodeEscapes.DigitsAt(sql, at, end) == 0; at++)
        {
            if (sql[at] == '\\') at++;
        }

        return Math.Min(at, end);
    }

    private static string Plain(string sql, QuotedSpan span, out int end)
    {
        end = span.End;
        var text = new StringBuilder(span.End - span.Start);
        if (span.Kind != 'U')
        {
            text.Append(sql, span.Start, span.Kind == 'E' ? 2 : 1);
            var reader = new UnicodeEscapes(sql, text, span.Quote);
            foreach (Range part in span.Parts)
            {
                if (span.Kind == 'E') reader.ReadWithBackslashes(part);
                else text.Append(sql.AsSpan()[part]);
            }

            reader.End(span.End);
            return text.Append(span.Quote).ToString();
        }

        var escapes = new UnicodeEscapes(sql, text, span.Quote);
        char escape = EscapeClause.Read(sql, ref end);
        foreach (Range part in span.Parts) escapes.Read(part, escape);
        escapes.End(span.End);
        return $"{span.Quote}{text}{span.Quote}";
    }
}
