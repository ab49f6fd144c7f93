using System.Text;
using Sluice.Engine.Output;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;

namespace Sluice.Engine.Input;

/// <summary>One-dimensional array literals: <c>{1,NULL,"a \"b\""}</c> (PostgreSQL manual, 8.15.2).</summary>
public ref struct ArrayText
{
    private readonly string _text;
    private int _at;

    private ArrayText(string text) => _text = text;

    public static ArrayValue Read(PgType element, string text, OutputSettings settings)
    {
        var reader = new ArrayText(text);
        var items = new List<object?>();
        foreach (var item in reader.Items())
            items.Add(item is null ? null : TextValues.Read(element, item, settings));
        return new ArrayValue(element, items);
    }

    private List<string?> Items()
    {
        SkipSpace();
        if (Peek() == '[')
            throw InputErrors.NotSupported("arrays with lower bounds are not supported");
        if (Peek() != '{')
            throw Malformed("Array value must start with \"{\" or dimension information.");
        _at++;
        var items = new List<string?>();
        SkipSpace();
        if (Peek() == '}')
        {
            _at++;
        }
        else
        {
            do
                items.Add(Item());
            while (_text[_at++] == ',');
        }

        SkipSpace();
        return _at == _text.Length ? items : throw Malformed("Junk after closing right brace.");
    }

    /// <summary>An element, up to the comma or brace after it.</summary>
    private string? Item()
    {
        SkipSpace();
        if (Peek() == '{')
            throw InputErrors.NotSupported("multidimensional arrays are not supported");
        var item = new StringBuilder();
        var (quoted, escaped, kept) = (false, false, 0);
        if (Peek() == '"')
        {
            ReadQuoted(item);
            (quoted, kept) = (true, item.Length);
            SkipSpace();
        }

        while (Peek() is not (',' or '}'))
        {
            var c = Peek();
            if (c == '\0' || c == '{' || c == '"' || quoted)
                throw Malformed(c == '\0' ? "Unexpected end of input." : $"Unexpected array element.");
            if (c == '\\')
            {
                escaped = true;
                _at++;
                c = Peek() == '\0' ? throw Malformed("Unexpected end of input.") : Peek();
                kept = item.Length + 1;
            }

            item.Append(c);
            _at++;
            // Space at the end of a bare element does not count.
            if (Array.IndexOf(TextValues.Space, c) < 0)
                kept = item.Length;
        }

        item.Length = kept;
        if (quoted)
            return item.ToString();
        if (item.Length == 0)
            throw Malformed($"Unexpected \"{Peek()}\" character.");
        var text = item.ToString();
        return !escaped && text.Equals("NULL", StringComparison.OrdinalIgnoreCase) ? null : text;
    }

    private void ReadQuoted(StringBuilder item)
    {
        for (_at++; Peek() != '"'; _at++)
        {
            if (Peek() == '\\')
                _at++;
            if (Peek() == '\0')
                throw Malformed("Unexpected end of input.");
            item.Append(Peek());
        }

        _at++;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && Array.IndexOf(TextValues.Space, _text[_at]) >= 0)
            _at++;
    }

    /// <summary>The next character; zero, which text never holds, at the end.</summary>
    private readonly char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private readonly PgErrorException Malformed(string detail) =>
        (PgError.Error(SqlStates.InvalidTextRepresentation, $"malformed array literal: \"{_text}\"") with { Detail = detail }).ToException();
}
