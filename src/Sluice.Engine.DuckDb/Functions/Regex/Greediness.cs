namespace Sluice.Engine.DuckDb.Functions.Regex;

/// <summary>
/// Whether a regular expression prefers the longest or the shortest match (manual, 9.7.3.5): as its first quantified part does, and always
/// the longest where it has alternatives. In .NET each quantifier chooses for itself.
/// </summary>
internal ref struct Greediness
{
    private const int MostRepetitions = 255;

    private readonly string _pattern;
    private int _at;

    private Greediness(string pattern) => _pattern = pattern;

    /// <summary>Whether a quantifier asks for the shortest.</summary>
    public bool HasLazy { get; private set; }

    /// <summary>Whether a quantifier asks for the longest.</summary>
    public bool HasGreedy { get; private set; }

    /// <summary>Whether the whole prefers the longest.</summary>
    public bool IsGreedy { get; private set; }

    /// <summary>Where the alternatives of the whole begin and end.</summary>
    public List<Range> Branches { get; } = [];

    public static Greediness Of(string pattern)
    {
        var reader = new Greediness(pattern);
        reader.IsGreedy = reader.Alternatives(isWhole: true) ?? true;
        return reader;
    }

    private bool? Alternatives(bool isWhole = false)
    {
        var (branches, start) = (1, _at);
        bool? preference = null;
        while (_at < _pattern.Length && (_pattern[_at] != ')' || isWhole))
        {
            if (_pattern[_at] == '|')
            {
                if (isWhole)
                    Branches.Add(start.._at);
                branches++;
                start = ++_at;
                continue;
            }

            var piece = Piece();
            preference ??= piece;
        }

        if (isWhole && branches > 1)
            Branches.Add(start.._at);
        return branches > 1 ? true : preference;
    }

    private bool? Piece()
    {
        var own = Atom();
        if (_at >= _pattern.Length || _pattern[_at] is not ('*' or '+' or '?' or '{'))
            return own;
        var isFixed = false;
        if (_pattern[_at] == '{')
        {
            var close = _pattern.IndexOf('}', _at);
            if (close < 0)
                return own;
            isFixed = !_pattern.AsSpan(_at, close - _at).Contains(',');
            foreach (var bound in _pattern.AsSpan(_at + 1, close - _at - 1).ToString().Split(','))
            {
                if (int.TryParse(bound, out var count) && count > MostRepetitions)
                    throw RegexFaults.Invalid("invalid repetition count(s)");
            }

            _at = close;
        }

        _at++;
        var isLazy = _at < _pattern.Length && _pattern[_at] == '?';
        if (isLazy)
            _at++;
        if (isFixed)
            return own;
        HasLazy |= isLazy;
        HasGreedy |= !isLazy;
        return !isLazy;
    }

    private bool? Atom()
    {
        var c = _pattern[_at++];
        if (c == '\\')
        {
            _at = Math.Min(_at + 1, _pattern.Length);
            return null;
        }

        if (c == '[')
        {
            RegexSource.SkipBracket(_pattern, ref _at);
            return null;
        }

        if (c != '(')
            return null;
        var isConstraint = false;
        if (_at + 1 < _pattern.Length && _pattern[_at] == '?')
        {
            isConstraint = _pattern[_at + 1] != ':';
            while (_at < _pattern.Length && _pattern[_at] is '?' or ':' or '=' or '!' or '<')
                _at++;
        }

        var inner = Alternatives();
        if (_at < _pattern.Length)
            _at++;
        return isConstraint ? null : inner;
    }
}
