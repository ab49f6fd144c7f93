using System.Text;
using Sluice.Certificates.Clients;

namespace Sluice.Client.Doctor.Cures;

/// <summary>Words as the client's shell reads them.</summary>
internal static class ShellText
{
    private const int MostOfName = 100;

    /// <summary>
    /// A name out of a certificate that nobody vouches for, for a line that a person reads: some shells know no comments at the prompt
    /// and would run what a name says, so only letters, digits, spaces and .,-_() are left of it.
    /// </summary>
    public static string Name(string name)
    {
        var kept = string.Concat(name.EnumerateRunes().Where(rune => Rune.IsLetterOrDigit(rune) || (rune.IsAscii && " .,-_()".Contains((char)rune.Value))));
        return kept.Length <= MostOfName ? kept.Trim() : string.Concat(kept.EnumerateRunes().Take(MostOfName)).Trim();
    }

    /// <summary>The word as it is where the shell leaves it alone, else in single quotes.</summary>
    public static string Quote(ClientPlatform platform, string word)
    {
        if (word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or ':' or '@' or '\\' or '~'))
            return platform == ClientPlatform.Windows || !word.Contains('\\', StringComparison.Ordinal) ? word : $"'{word}'";
        var end = platform == ClientPlatform.Windows ? "''" : "'\\''";
        return $"'{word.Replace("'", end, StringComparison.Ordinal)}'";
    }
}
