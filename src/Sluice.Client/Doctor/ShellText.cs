using Sluice.Certificates.Clients;

namespace Sluice.Client.Doctor;

/// <summary>Words as the client's shell reads them.</summary>
internal static class ShellText
{
    /// <summary>The word as it is where the shell leaves it alone, else in single quotes.</summary>
    public static string Quote(ClientPlatform platform, string word)
    {
        if (word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or ':' or '@' or '\\' or '~'))
            return platform == ClientPlatform.Windows || !word.Contains('\\', StringComparison.Ordinal) ? word : $"'{word}'";
        var end = platform == ClientPlatform.Windows ? "''" : "'\\''";
        return $"'{word.Replace("'", end, StringComparison.Ordinal)}'";
    }
}
