namespace Sluice.Engine.DuckDb.Lexing;

/// <summary>
/// Cuts SQL into tokens by DuckDB's own lexical rules (its scan.l): nested comments, dollar quotes, E'' strings, and Unicode spaces,
/// which DuckDB takes for blanks. What it permits is decided on these tokens, so where the rules are unsure it errs towards
/// seeing an identifier. An unfinished string or comment ends with the text; DuckDB then reports it.
/// </summary>
internal ref struct Lexer
{
    private readonly ReadOnlySpan<char> _sql;
    private int _at;

    private Lexer(ReadOnlySpan<char> sql) => _sql = sql;

    public static List<Token> Scan(string sql)
    {
        var lexer = new Lexer(sql);
        var tokens = new List<Token>(16);
        while (lexer.Next() is { } token)
            tokens.Add(token);
        return tokens;
    }

    private Token? Next()
    {
        SkipBlanks();
        if (_at >= _sql.Length)
            return null;
        var start = _at;
        var kind = Kind();
        return new Token(kind, start, _at);
    }

    private TokenKind Kind()
    {
        var c = _sql[_at];
        switch (c)
        {
            case '\'':
                SkipQuoted('\'', escapes: false);
                return TokenKind.String;
            case '"':
                SkipQuoted('"', escapes: false);
                return TokenKind.QuotedIdentifier;
            case 'e' or 'E' when Peek(1) == '\'':
                _at++;
                SkipQuoted('\'', escapes: true);
                return TokenKind.String;
            case 'b' or 'B' or 'x' or 'X' when Peek(1) == '\'':
                _at++;
                SkipPlain();
                return TokenKind.String;
            case '$' when char.IsAsciiDigit(Peek(1)):
                _at++;
                SkipDigits();
                return TokenKind.Parameter;
            case '$' when TrySkipDollarQuoted():
                return TokenKind.String;
            case >= '0' and <= '9':
            case '.' when char.IsAsciiDigit(Peek(1)):
                SkipNumber();
                return TokenKind.Number;
        }

        if (IsWordStart(c))
        {
            while (_at < _sql.Length && IsWordPart(_sql[_at]))
                _at++;
            return TokenKind.Word;
        }

        _at++;
        return TokenKind.Symbol;
    }

    private readonly char Peek(int ahead) => _at + ahead < _sql.Length ? _sql[_at + ahead] : '\0';

    private void SkipBlanks()
    {
        while (_at < _sql.Length)
        {
            if (IsBlank(_sql[_at]))
                _at++;
            else if (_sql[_at] == '-' && Peek(1) == '-')
                SkipLine();
            else if (_sql[_at] == '/' && Peek(1) == '*')
                SkipComment();
            else
                return;
        }
    }

    private void SkipLine()
    {
        var rest = _sql[_at..].IndexOfAny('\n', '\r');
        _at = rest < 0 ? _sql.Length : _at + rest;
    }

    private void SkipComment()
    {
        var depth = 0;
        while (_at < _sql.Length)
        {
            if (_sql[_at] == '/' && Peek(1) == '*')
            {
                depth++;
                _at += 2;
            }
            else if (_sql[_at] == '*' && Peek(1) == '/')
            {
                _at += 2;
                if (--depth == 0)
                    return;
            }
            else
            {
                _at++;
            }
        }
    }

    private void SkipQuoted(char quote, bool escapes)
    {
        _at++;
        while (_at < _sql.Length)
        {
            var c = _sql[_at++];
            if (escapes && c == '\\')
                _at = Math.Min(_at + 1, _sql.Length);
            else if (c == quote && Peek(0) == quote)
                _at++;
            else if (c == quote)
                return;
        }
    }

    private void SkipPlain()
    {
        var end = _sql[(_at + 1)..].IndexOf('\'');
        _at = end < 0 ? _sql.Length : _at + 1 + end + 1;
    }

    private bool TrySkipDollarQuoted()
    {
        var end = _at + 1;
        while (end < _sql.Length && IsTagPart(_sql[end], first: end == _at + 1))
            end++;
        if (end >= _sql.Length || _sql[end] != '$')
            return false;
        var delimiter = _sql[_at..(end + 1)];
        var close = _sql[(end + 1)..].IndexOf(delimiter, StringComparison.Ordinal);
        _at = close < 0 ? _sql.Length : end + 1 + close + delimiter.Length;
        return true;
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek(0)) || (Peek(0) == '_' && char.IsAsciiDigit(Peek(1))))
            _at++;
    }

    private void SkipNumber()
    {
        SkipDigits();
        // "1..2" is a range of two integers, not two decimals.
        if (Peek(0) == '.' && Peek(1) != '.')
        {
            _at++;
            SkipDigits();
        }

        var sign = Peek(1) is '+' or '-' ? 2 : 1;
        if (Peek(0) is 'e' or 'E' && char.IsAsciiDigit(Peek(sign)))
        {
            _at += sign;
            SkipDigits();
        }
    }

    private static bool IsWordStart(char c) => char.IsAsciiLetter(c) || c == '_' || (c >= 0x80 && !IsBlank(c));

    private static bool IsWordPart(char c) => IsWordStart(c) || char.IsAsciiDigit(c) || c == '$';

    private static bool IsTagPart(char c, bool first) => char.IsAsciiLetter(c) || c == '_' || (c >= 0x80 && !IsBlank(c)) || (!first && char.IsAsciiDigit(c));

    // The second line is what DuckDB's parser replaces by blanks before it scans.
    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v'
        or '\u00A0' or (>= '\u2000' and <= '\u200B') or '\u202F' or '\u205F' or '\u2060' or '\u3000' or '\uFEFF';
}
