using System.Text.RegularExpressions;
using DotNetRegex = System.Text.RegularExpressions.Regex;

namespace Sluice.Engine.DuckDb.Functions.Regex;

/// <summary>
/// A pattern that matches as PostgreSQL's do: from the first place where any match begins, the longest or the shortest as the whole prefers,
/// and its groups by their own preference within that.
/// </summary>
/// <param name="extent">Finds where matches begin, and where they end unless one of the others says more.</param>
/// <param name="branches">The alternatives of the whole, each at one place; the longest counts.</param>
/// <param name="inner">The whole on exactly what was found; null where <paramref name="extent"/> has the groups right.</param>
internal sealed class PgRegex(DotNetRegex extent, IReadOnlyList<DotNetRegex> branches, DotNetRegex? inner)
{
    /// <exception cref="Protocol.Errors.PgErrorException">54000: it takes too long.</exception>
    public bool IsMatch(string text)
    {
        try
        {
            return extent.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw RegexFaults.TooLong();
        }
    }

    /// <summary>One after the other, from a place in the text.</summary>
    /// <exception cref="Protocol.Errors.PgErrorException">54000: it takes too long.</exception>
    public IEnumerable<Match> Matches(string text, int start = 0)
    {
        for (var at = start; at <= text.Length;)
        {
            if (Find(text, at) is not { } match)
                yield break;
            yield return match;
            at = match.Index + match.Length;
            if (match.Length == 0)
                at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
        }
    }

    /// <summary>The first from a place in the text; null for none.</summary>
    /// <exception cref="Protocol.Errors.PgErrorException">54000: it takes too long.</exception>
    public Match? Find(string text, int start = 0)
    {
        try
        {
            var match = extent.Match(text, start);
            if (!match.Success || inner is null)
                return match.Success ? match : null;
            var length = match.Length;
            foreach (var branch in branches)
                length = Math.Max(length, branch.Match(text, match.Index) is { Success: true } other ? other.Length : 0);
            if (branches.Count > 0 && length == match.Length)
                return match;
            // What looks around itself may fail without its surroundings.
            return inner.Match(text, match.Index, length) is { Success: true } exact ? exact : match;
        }
        catch (RegexMatchTimeoutException)
        {
            throw RegexFaults.TooLong();
        }
    }
}
