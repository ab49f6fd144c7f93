namespace Sluice.Engine.Input;

/// <summary>true, false, yes, no, on, off, their unambiguous beginnings, 1 and 0, in any case.</summary>
public static class BoolText
{
    public static bool Read(string text)
    {
        var word = text.Trim(TextValues.Space).ToLowerInvariant();
        if (word == "1" || IsBeginning(word, "true", 1) || IsBeginning(word, "yes", 1) || word == "on")
            return true;
        if (word == "0" || IsBeginning(word, "false", 1) || IsBeginning(word, "no", 1) || IsBeginning(word, "off", 2))
            return false;
        throw InputErrors.Syntax("boolean", text);
    }

    private static bool IsBeginning(string word, string whole, int least) =>
        word.Length >= least && whole.StartsWith(word, StringComparison.Ordinal);
}
