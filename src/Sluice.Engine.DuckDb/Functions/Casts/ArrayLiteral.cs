using System.Text;
using Sluice.Engine.Input;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Casts;

/// <summary>A literal cut into its elements: text, null, or literals of the next dimension.</summary>
internal sealed class ArrayLiteral
{
    /// <summary>PostgreSQL's MAXDIM; literals within literals are read by recursion.</summary>
    private const int MostDimensions = 6;

    private readonly string _text;
    private readonly int _depth;
    private int _at;

    private ArrayLiteral(string text, int at, int depth) => (_text, _at, _depth) = (text, at, depth);

    public List<object?> Items { get; } = [];

    /// <summary>1 for a list of values.</summary>
    public int Dimensions => Items.Count > 0 && Items[0] is ArrayLiteral inner ? inner.Dimensions + 1 : 1;

    public static ArrayLiteral Read(string text)
    {
        var literal = new ArrayLiteral(text, 0, depth: 1);
        literal.SkipBounds();
        if (literal.Peek() != '{')
            throw literal.Malformed("Array value must start with \"{\" or dimension information.");
        literal.ReadItems();
        literal.SkipSpace();
        return literal._at == text.Length ? literal : throw literal.Malformed("Junk after closing right brace.");
    }

    public PgErrorException WrongDimensions(int expected) =>
        Dimensions > expected
            ? InputErrors.NotSupported($"arrays of {Dimensions} dimensions are not supported")
            : Malformed("Specified array dimensions do not match array contents.");

    /// <summary>[1:3]= says nothing new where bounds begin at 1.</summary>
    private void SkipBounds()
    {
        SkipSpace();
        if (Peek() != '[')
            return;
        var equals = _text.IndexOf('=', _at);
        if (equals < 0)
            throw Malformed("Missing assignment operator.");
        if (_text.AsSpan(_at, equals - _at).Trim(TextValues.Space).ToString().Split('[', StringSplitOptions.RemoveEmptyEntries).Any(bound => !bound.StartsWith("1:", StringComparison.Ordinal)))
            throw InputErrors.NotSupported("arrays with lower bounds other than 1 are not supported");
        _at = equals + 1;
        SkipSpace();
    }

    private void ReadItems()
    {
        _at++;
        SkipSpace();
        if (Peek() == '}')
        {
            _at++;
            return;
        }

        while (true)
        {
            SkipSpace();
            Items.Add(Peek() == '{' ? ReadInner() : ReadElement());
            if ((Items[^1] is ArrayLiteral) != (Items[0] is ArrayLiteral) || (Items[0] is ArrayLiteral first && first.Items.Count != ((ArrayLiteral)Items[^1]!).Items.Count))
                throw Malformed("Multidimensional arrays must have sub-arrays with matching dimensions.");
            SkipSpace();
            switch (Peek())
            {
                case ',':
                    _at++;
                    break;
                case '}':
                    _at++;
                    return;
                default:
                    throw Malformed(_at >= _text.Length ? "Unexpected end of input." : "Unexpected array element.");
            }
        }
    }

    private ArrayLiteral ReadInner()
    {
        if (_depth == MostDimensions)
            throw InputErrors.Error(SqlStates.ProgramLimitExceeded, $"number of array dimensions ({MostDimensions + 1}) exceeds the maximum allowed ({MostDimensions})");
        var inner = new ArrayLiteral(_text, _at, _depth + 1);
        inner.ReadItems();
        _at = inner._at;
        return inner;
    }

    private string? ReadElement()
    {
        var item = new StringBuilder();
        if (Peek() == '"')
        {
            for (_at++; Peek() != '"'; _at++)
                AppendEscaped(item);
            _at++;
            return item.ToString();
        }

        var (kept, escaped) = (0, false);
        while (Peek() is not (',' or '}' or '{' or '"' or '\0'))
        {
            var isEscape = Peek() == '\\';
            escaped |= isEscape;
            var isSpace = Array.IndexOf(TextValues.Space, Peek()) >= 0;
            AppendEscaped(item);
            _at++;
            // Space at the end of a bare element does not count.
            if (isEscape || !isSpace)
                kept = item.Length;
        }

        item.Length = kept;
        if (kept == 0)
            throw Malformed(_at >= _text.Length ? "Unexpected end of input." : $"Unexpected \"{Peek()}\" character.");
        var text = item.ToString();
        return !escaped && text.Equals("NULL", StringComparison.OrdinalIgnoreCase) ? null : text;
    }

    private void AppendEscaped(StringBuilder item)
    {
        if (Peek() == '\\')
            _at++;
        if (_at >= _text.Length)
            throw Malformed("Unexpected end of input.");
        item.Append(_text[_at]);
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && Array.IndexOf(TextValues.Space, _text[_at]) >= 0)
            _at++;
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private PgErrorException Malformed(string detail) =>
        (PgError.Error(SqlStates.InvalidTextRepresentation, $"malformed array literal: \"{_text}\"") with { Detail = detail }).ToException();
}
