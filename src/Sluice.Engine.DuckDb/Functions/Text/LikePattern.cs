using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Text;

/// <summary>
/// LIKE (manual, 9.7.1) on UTF-8, in time of text times pattern and without recursion. DuckDB's own calls itself for every % and tries
/// every way to share the text among them: a pattern of many ends the process or never ends.
/// </summary>
internal static class LikePattern
{
    /// <param name="text">UTF-8.</param>
    /// <param name="pattern">UTF-8.</param>
    /// <param name="escape">The character that takes the next one as it is, UTF-8; empty for none.</param>
    /// <exception cref="PgErrorException">22025: the pattern ends with the escape character, or that is not one character.</exception>
    public static bool Matches(ReadOnlySpan<byte> text, ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> escape)
    {
        if (escape.Length > 0 && Length(escape[0]) != escape.Length)
            throw Error("invalid escape string", "Escape string must be empty or one character.");
        var (t, p) = (0, 0);
        // Behind the last %, and where the text went on from it: only the last one ever has to take more.
        var (retryPattern, retryText) = (-1, -1);
        while (true)
        {
            if (p < pattern.Length && pattern[p] == '%' && !IsEscape(pattern, p, escape))
            {
                (retryPattern, retryText) = (++p, t);
                continue;
            }

            if (t >= text.Length)
                return pattern[p..].IndexOfAnyExcept((byte)'%') < 0;
            if (p < pattern.Length && Step(text, pattern, escape, ref t, ref p))
                continue;
            if (retryPattern < 0)
                return false;
            retryText += Length(text[retryText]);
            (t, p) = (Math.Min(retryText, text.Length), retryPattern);
        }
    }

    /// <summary>Whether DuckDB's own LIKE of a constant takes no more than text times pattern: one % that has to be tried, or no _ at all.</summary>
    /// <param name="pattern">Without an escape.</param>
    /// <param name="ignoresCase">ILIKE, which has no quicker way for patterns without _.</param>
    public static bool IsPlain(string pattern, bool ignoresCase)
    {
        if (!ignoresCase && !pattern.Contains('_', StringComparison.Ordinal))
            return true;
        var tried = 0;
        var kept = pattern.AsSpan().TrimEnd('%');
        for (var i = 0; i < kept.Length; i++)
        {
            if (kept[i] == '%' && (i == 0 || kept[i - 1] != '%'))
                tried++;
        }

        return tried <= 1;
    }

    // One character of each side, if they go together.
    private static bool Step(ReadOnlySpan<byte> text, ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> escape, ref int t, ref int p)
    {
        var at = p;
        if (IsEscape(pattern, at, escape))
        {
            at += escape.Length;
            if (at >= pattern.Length)
                throw Error("LIKE pattern must not end with escape character", null);
        }
        else if (pattern[at] == '_')
        {
            (t, p) = (Math.Min(t + Length(text[t]), text.Length), p + 1);
            return true;
        }

        if (pattern[at] != text[t])
            return false;
        (t, p) = (t + 1, at + 1);
        return true;
    }

    private static bool IsEscape(ReadOnlySpan<byte> pattern, int at, ReadOnlySpan<byte> escape) => !escape.IsEmpty && pattern[at..].StartsWith(escape);

    // Of a character, by its first byte.
    private static int Length(byte first) => first switch
    {
        < 0xC0 => 1,
        < 0xE0 => 2,
        < 0xF0 => 3,
        _ => 4,
    };

    private static PgErrorException Error(string message, string? hint) => (PgError.Error("22025", message) with { Hint = hint }).ToException();
}
