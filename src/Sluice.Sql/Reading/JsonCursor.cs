using System.Globalization;
using System.Text;
using Sluice.Sql.Parsing;

namespace Sluice.Sql.Reading;

/// <summary>Goes through JSON as libpg_query writes it: no blanks, every name in quotes.</summary>
/// <param name="deepest">Objects in one another, above which the text is refused.</param>
internal ref struct JsonCursor(ReadOnlySpan<char> text, int deepest)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private int _levelsLeft = deepest;

    /// <summary>Goes into an object; whether it has anything in it, and so is to be left.</summary>
    /// <exception cref="SqlTooDeepException">It is one level too many.</exception>
    public bool TryEnter()
    {
        Take('{');
        if (TryTake('}'))
            return false;
        return _levelsLeft-- > 0 ? true : throw new SqlTooDeepException(0);
    }

    public void Leave()
    {
        Take('}');
        _levelsLeft++;
    }

    public bool TryTake(char expected)
    {
        if (_text[_at] != expected)
            return false;
        _at++;
        return true;
    }

    public void Take(char expected)
    {
        if (!TryTake(expected))
            throw new InvalidDataException($"the tree has '{_text[_at]}' where '{expected}' belongs");
    }

    /// <summary>A name and its colon; names have no escapes.</summary>
    public ReadOnlySpan<char> TakeName()
    {
        var name = TakePlain();
        Take(':');
        return name;
    }

    /// <summary>A string without escapes.</summary>
    public ReadOnlySpan<char> TakePlain()
    {
        Take('"');
        int length = _text[_at..].IndexOf('"');
        var plain = _text.Slice(_at, length);
        _at += length + 1;
        return plain;
    }

    public string TakeString()
    {
        Take('"');
        var rest = _text[_at..];
        int length = rest.IndexOfAny('"', '\\');
        if (rest[length] == '\\')
            return TakeEscaped();
        _at += length + 1;
        return new string(rest[..length]);
    }

    /// <summary>A number, true, false or null.</summary>
    public ReadOnlySpan<char> TakeBare()
    {
        int length = _text[_at..].IndexOfAny(',', '}', ']');
        var bare = _text.Slice(_at, length);
        _at += length;
        return bare;
    }

    private string TakeEscaped()
    {
        var value = new StringBuilder();
        for (; _text[_at] != '"'; _at++)
            value.Append(_text[_at] == '\\' ? Escaped() : _text[_at]);
        _at++;
        return value.ToString();
    }

    private char Escaped()
    {
        char kind = _text[++_at];
        if (kind != 'u')
            return kind switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => kind };
        var digits = _text.Slice(_at + 1, 4);
        _at += 4;
        return (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
