using System.Globalization;

namespace Sluice.Server.Observability;

/// <summary>Text that strangers chose, as the log shows it: on a terminal it may neither begin a line nor move, colour or hide anything.</summary>
internal static class Printable
{
    /// <summary>With control and format characters and line separators as \uXXXX.</summary>
    public static string Of(string text) => text.Any(IsHidden)
        ? string.Concat(text.Select(c => IsHidden(c) ? $"\\u{(int)c:x4}" : c.ToString()))
        : text;

    private static bool IsHidden(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
