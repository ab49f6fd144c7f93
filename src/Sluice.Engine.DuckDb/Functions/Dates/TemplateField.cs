namespace Sluice.Engine.DuckDb.Functions.Dates;

/// <summary>A piece of a to_char template: a keyword with its modifiers, or text that means itself.</summary>
/// <param name="Keyword">In upper case; null for text.</param>
/// <param name="Text">As written: the case of a keyword says the case of its output.</param>
internal readonly record struct TemplateField(string? Keyword, string Text)
{
    /// <summary>FM: no padding.</summary>
    public bool IsFilled { get; init; }

    /// <summary>TH or th after it; null for neither.</summary>
    public string? Ordinal { get; init; }

    /// <summary>Text in double quotes.</summary>
    public bool IsQuoted { get; init; }

    public bool IsUpper => char.IsAsciiLetterUpper(Text[0]);

    /// <summary>Day and not DAY.</summary>
    public bool IsCapital => IsUpper && Text.Length > 1 && char.IsAsciiLetterLower(Text[1]);
}
