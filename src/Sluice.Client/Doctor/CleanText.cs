namespace Sluice.Client.Doctor;

/// <summary>Text from a server, fit for a terminal: control characters, which could move the cursor or hide words, become '?'.</summary>
internal static class CleanText
{
    public static string Of(string text) => text.Any(IsUnfit) ? string.Concat(text.Select(c => IsUnfit(c) ? '?' : c)) : text;

    // Direction marks and the like reorder what is shown.
    private static bool IsUnfit(char c) => char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format;
}
