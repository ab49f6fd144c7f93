using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Sluice.Server.Access;

/// <summary>Regular expressions of an operator over names that strangers choose: matched in time linear in the name, and bounded.</summary>
internal static class Pattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static bool TryCreate(string text, [NotNullWhen(true)] out Regex? pattern, [NotNullWhen(false)] out string? fault)
    {
        try
        {
            pattern = new Regex(Ended(text), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Patience);
            fault = null;
            return true;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            pattern = null;
            fault = e is NotSupportedException
                ? $"the regular expression \"{text}\" uses what is not supported: backreferences, lookaround or atomic groups"
                : $"the regular expression \"{text}\" is wrong: {e.Message}";
            return false;
        }
    }

    // .NET's $ also matches before a last newline; PostgreSQL's does not, and a name must not smuggle one in.
    private static string Ended(string text) =>
        text.EndsWith('$') && text[..^1].Reverse().TakeWhile(letter => letter == '\\').Count() % 2 == 0 ? text[..^1] + "\\z" : text;

    /// <summary>The first match anywhere in the name; null when there is none.</summary>
    /// <exception cref="RegexMatchTimeoutException">It took too long. The login ends with it: a rule passed over might have been one that refuses.</exception>
    public static Match? Find(Regex pattern, string name) => pattern.Match(name) is { Success: true } match ? match : null;
}
