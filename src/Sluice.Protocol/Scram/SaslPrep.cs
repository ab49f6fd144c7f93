using System.Text;
using Sluice.Protocol.Scram.Unicode;

namespace Sluice.Protocol.Scram;

/// <summary>
/// SASLprep (RFC 4013) as PostgreSQL and libpq apply it to passwords, so that verifiers made by either match: what the profile refuses
/// is used as it is, and the checks look at the text as mapped, before it is normalized (saslprep.c).
/// </summary>
internal static class SaslPrep
{
    public static string Prepare(string password)
    {
        if (Ascii.IsValid(password))
            return password;
        var mapped = Map(password);
        if (mapped.Count == 0 || mapped.Exists(IsRefused) || !DirectionIsValid(mapped))
            return password;
        var prepared = new StringBuilder(password.Length);
        foreach (var codePoint in CompatibilityComposition.Normalize(mapped))
            prepared.Append(char.ConvertFromUtf32(codePoint));
        return prepared.ToString();
    }

    private static List<int> Map(string text)
    {
        var tables = UnicodeTables.Instance;
        var mapped = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (tables.Space.Contains(rune.Value))
                mapped.Add(' ');
            else if (!tables.Nothing.Contains(rune.Value))
                mapped.Add(rune.Value);
        }

        return mapped;
    }

    private static bool IsRefused(int codePoint) =>
        UnicodeTables.Instance.Prohibited.Contains(codePoint) || UnicodeTables.Instance.Unassigned.Contains(codePoint);

    // RFC 3454, section 6: text with a right-to-left letter begins and ends with one, and has no left-to-right letter.
    private static bool DirectionIsValid(List<int> text)
    {
        var tables = UnicodeTables.Instance;
        if (!text.Exists(tables.RightToLeft.Contains))
            return true;
        return !text.Exists(tables.LeftToRight.Contains) && tables.RightToLeft.Contains(text[0]) && tables.RightToLeft.Contains(text[^1]);
    }
}
