namespace Sluice.Server.Users;

/// <summary>The shapes that guessing programs try first.</summary>
internal static class GuessablePassword
{
    // Shorter names are part of too many good passwords.
    private const int NameLength = 3;

    // What a name or a common word must have beside it: less is a year, a number, an exclamation mark.
    private const int RestLength = 7;

    // Steps that do not follow from the one before.
    private const int FreeSteps = 5;

    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "azertyuiop"];

    /// <summary>The user's name, forwards or backwards, with little else.</summary>
    public static bool IsDerivedFrom(string userName, string password)
    {
        if (userName.Length < NameLength)
            return false;
        var lower = password.ToLowerInvariant();
        var name = userName.ToLowerInvariant();
        var reversed = new string([.. name.Reverse()]);
        return new[] { lower, Unmask(lower) }.Any(text => IsMostly(text, name) || IsMostly(text, reversed));
    }

    /// <summary>"1234567890", "qwertyuiop", "aaaabbbbcc" and the like.</summary>
    public static bool IsRun(string password)
    {
        var lower = password.ToLowerInvariant();
        var free = 1;
        for (var i = 1; i < lower.Length; i++)
            free += Follows(lower[i - 1], lower[i]) ? 0 : 1;
        return free < FreeSteps;
    }

    /// <summary>A common word with digits and signs around it, or again and again, masked or not.</summary>
    public static bool IsCommon(string password)
    {
        var lower = password.ToLowerInvariant();
        return new[] { lower, Unmask(lower) }.Any(text =>
            CommonPasswords.All.Contains(text)
            || CommonPasswords.All.Contains(Core(text))
            || CommonPasswords.All.Any(word => word.Length >= 4 && IsMostly(text, word)));
    }

    private static bool IsMostly(string text, string word) =>
        text.Contains(word, StringComparison.Ordinal) && text.Replace(word, "", StringComparison.Ordinal).Length < RestLength
        && text.Replace(word, "", StringComparison.Ordinal).Count(char.IsLetter) < 4;

    private static string Core(string text) => text.Trim([.. text.Where(c => !char.IsLetter(c)).Distinct()]);

    private static bool Follows(char before, char after) => before == after || Rows.Any(row =>
        row.Contains($"{before}{after}", StringComparison.Ordinal) || row.Contains($"{after}{before}", StringComparison.Ordinal));

    // The digits and signs that stand for letters.
    private static string Unmask(string text) => string.Concat(text.Select(c => c switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => c,
    }));
}
