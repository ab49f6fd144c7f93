using System.Globalization;
using System.Text;

namespace Sluice.Client.Wire;

/// <summary>Words of a server that is not proven, made safe for a terminal: one line, nothing that moves the cursor or turns the writing.</summary>
public static class Printable
{
    private const int MaxLength = 500;

    public static string Of(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, MaxLength));
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= MaxLength)
                return line.Append('…').ToString();
            line.Append(IsSafe(rune) ? rune.ToString() : rune.Value is '\n' or '\r' or '\t' ? " " : "?");
        }
        return line.ToString();
    }

    private static bool IsSafe(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);
}
