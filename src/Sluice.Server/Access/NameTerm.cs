using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Sluice.Server.Access;

/// <summary>"all", a name, or a regular expression behind "/", as in pg_hba.conf.</summary>
public sealed class NameTerm
{
    private readonly string _text;
    private readonly Regex? _pattern;

    private NameTerm(string text, Regex? pattern) => (_text, _pattern) = (text, pattern);

    public static NameTerm All { get; } = new("all", null);

    public bool IsAll => _pattern is null && _text == "all";

    public static bool TryParse(string text, [NotNullWhen(true)] out NameTerm? term, [NotNullWhen(false)] out string? fault)
    {
        fault = null;
        term = null;
        if (!text.StartsWith('/'))
            term = new NameTerm(text, null);
        else if (Pattern.TryCreate(text[1..], out var pattern, out fault))
            term = new NameTerm(text, pattern);
        return term is not null;
    }

    public bool Matches(string name) => _pattern is null ? IsAll || _text == name : Pattern.Find(_pattern, name) is not null;

    /// <summary>Whether all that the other matches is matched by this, as far as can be told from the text.</summary>
    public bool Covers(NameTerm other) => IsAll || _text == other._text || (_pattern is not null && other is { _pattern: null, IsAll: false } && Matches(other._text));

    public override string ToString() => _text;
}
