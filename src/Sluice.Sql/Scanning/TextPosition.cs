namespace Sluice.Sql.Scanning;

/// <summary>PostgreSQL counts positions in characters, which are code points; strings count UTF-16 chars.</summary>
public static class TextPosition
{
    /// <summary>The position (from 1) of the char at an index of the text.</summary>
    public static int Of(string text, int index)
    {
        int characters = 0;
        for (int i = 0; i < index; i++)
        {
            if (!char.IsLowSurrogate(text[i]) || i == 0 || !char.IsHighSurrogate(text[i - 1])) characters++;
        }

        return characters + 1;
    }
}
