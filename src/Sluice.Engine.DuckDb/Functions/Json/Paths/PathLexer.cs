using System.Globalization;
using System.Text;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Json.Paths;

/// <summary>Cuts a path into words (manual, 9.16.2; strings are JavaScript's).</summary>
internal sealed class PathLexer(string text)
{
    private static readonly string[] Signs = ["**", "==", "!=", "<>", "<=", ">=", "&&", "||", "$", "@", ".", "*", "[", "]", "{", "}", "(", ")", ",", "?", "<", ">", "!", "+", "-", "/", "%", "="];

    private int _at;

    public PathToken Next()
    {
        SkipSpace();
        if (_at >= text.Length)
            return new PathToken('e', "");
        var sign = text[_at];
        if (sign == '"')
            return new PathToken('s', Quoted());
        if (char.IsAsciiDigit(sign) || (sign == '.' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1])))
            return new PathToken('n', Number());
        if (sign == '$' && _at + 1 < text.Length && (text[_at + 1] == '"' || IsWord(text[_at + 1])))
        {
            _at++;
            return new PathToken('v', text[_at] == '"' ? Quoted() : Word());
        }

        if (IsWord(sign) || sign == '\\')
            return new PathToken('w', Word());
        var found = Array.Find(Signs, known => string.CompareOrdinal(text, _at, known, 0, known.Length) == 0) ?? throw Wrong();
        _at += found.Length;
        return new PathToken('o', found);
    }

    public PgErrorException Wrong() =>
        PgError.Error(
            SqlStates.SyntaxError,
            _at >= text.Length ? "syntax error at end of jsonpath input" : $"syntax error at or near \"{text[_at]}\" of jsonpath input").ToException();

    private static bool IsWord(char sign) => char.IsLetterOrDigit(sign) || sign == '_' || sign > 127;

    private void SkipSpace()
    {
        while (_at < text.Length)
        {
            if (char.IsWhiteSpace(text[_at]))
            {
                _at++;
            }
            else if (text[_at] == '/' && _at + 1 < text.Length && text[_at + 1] == '*')
            {
                var end = text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                if (end < 0)
                    throw PgError.Error(SqlStates.SyntaxError, "unexpected end of comment at end of jsonpath input").ToException();
                _at = end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private string Number()
    {
        var start = _at;
        Digits();
        if (_at < text.Length && text[_at] == '.' && !(_at + 1 < text.Length && (IsWord(text[_at + 1]) && !char.IsAsciiDigit(text[_at + 1]))))
        {
            _at++;
            Digits();
        }

        if (_at < text.Length && text[_at] is 'e' or 'E')
        {
            _at++;
            if (_at < text.Length && text[_at] is '+' or '-')
                _at++;
            Digits();
        }

        if (_at < text.Length && IsWord(text[_at]))
            throw PgError.Error(SqlStates.SyntaxError, $"trailing junk after numeric literal at or near \"{text[start..(_at + 1)]}\" of jsonpath input").ToException();
        return text[start.._at];
    }

    private void Digits()
    {
        while (_at < text.Length && char.IsAsciiDigit(text[_at]))
            _at++;
    }

    private string Word()
    {
        var word = new StringBuilder();
        while (_at < text.Length && (IsWord(text[_at]) || text[_at] == '\\'))
        {
            if (text[_at] == '\\')
                Escape(word);
            else
                word.Append(text[_at++]);
        }

        return word.ToString();
    }

    private string Quoted()
    {
        var value = new StringBuilder();
        for (_at++; ;)
        {
            if (_at >= text.Length)
                throw PgError.Error(SqlStates.SyntaxError, "unterminated quoted string at end of jsonpath input").ToException();
            if (text[_at] == '"')
            {
                _at++;
                return value.ToString();
            }

            if (text[_at] == '\\')
                Escape(value);
            else
                value.Append(text[_at++]);
        }
    }

    private void Escape(StringBuilder target)
    {
        if (_at + 1 >= text.Length)
            throw PgError.Error(SqlStates.SyntaxError, "unexpected end after backslash at end of jsonpath input").ToException();
        var sign = text[_at + 1];
        _at += 2;
        switch (sign)
        {
            case 'b': target.Append('\b'); break;
            case 'f': target.Append('\f'); break;
            case 'n': target.Append('\n'); break;
            case 'r': target.Append('\r'); break;
            case 't': target.Append('\t'); break;
            case 'v': target.Append('\v'); break;
            case 'x': Hex(target, 2); break;
            case 'u' when _at < text.Length && text[_at] == '{':
                var end = text.IndexOf('}', _at);
                _at++;
                Hex(target, end < 0 ? 7 : end - _at);
                _at++;
                break;
            case 'u': Hex(target, 4); break;
            default: target.Append(sign); break;
        }
    }

    private void Hex(StringBuilder target, int digits)
    {
        if (digits is < 1 or > 6 || _at + digits > text.Length || !int.TryParse(text.AsSpan(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code is 0 or > 0x10FFFF)
            throw PgError.Error(SqlStates.SyntaxError, "invalid Unicode escape sequence of jsonpath input").ToException();
        if (code <= char.MaxValue)
            target.Append((char)code);
        else
            target.Append(char.ConvertFromUtf32(code));
        _at += digits;
    }
}
