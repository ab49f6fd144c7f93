using Sluice.Sql.Scanning;

namespace Sluice.Sql.Parsing;

/// <summary>
/// An upper bound of how deep a statement's tree can be, from its tokens alone: libpg_query writes trees by recursion, and one deep
/// enough ends the process. Every token counts within its run; a list's comma, AND, OR and the like begin a new run, since what they
/// join lies side by side in the tree; joins and set operations nest, and so do parentheses, brackets, braces and CASE. The AND of BETWEEN
/// joins nothing: "x IS NULL BETWEEN 1 AND 2 IS NULL BETWEEN …" nests without a parenthesis.
/// </summary>
internal ref struct NestingBound
{
    /// <summary>Tokens that may nest in one another, a parenthesis weighing more. A token makes up to three levels of messages.</summary>
    public const int Limit = 1000;

    // "(SELECT" is six levels of the tree.
    private const int ParenthesisWeight = 3;

    private readonly string _sql;
    private readonly Stack<int> _outer = new();
    private int _run;
    private int _joins;
    private int _betweens;
    private int _below;

    private NestingBound(string sql) => _sql = sql;

    /// <summary>Whether so few words and symbols are in the text that it cannot pass the limit; costs no scan.</summary>
    public static bool IsSurelyShallow(string sql)
    {
        int weight = 0;
        bool inWord = false;
        foreach (char c in sql)
        {
            bool isWord = char.IsAsciiLetterOrDigit(c) || c == '_' || c >= 0x80;
            if (c is '(' or '[' or '{') weight += ParenthesisWeight;
            else if (isWord ? !inWord : c > ' ') weight++;
            inWord = isWord;
        }

        return weight <= Limit;
    }

    /// <summary>Where the bound passes the limit: the token's place in UTF-16 chars; -1 when it does not.</summary>
    public static int Exceeds(string sql, ReadOnlySpan<SqlToken> tokens)
    {
        if (tokens.Length <= Limit)
            return -1;
        var bound = new NestingBound(sql);
        foreach (SqlToken token in tokens)
        {
            bound.Take(token);
            if (bound._below + bound._run + bound._joins > Limit)
                return token.Start;
        }

        return -1;
    }

    private void Take(SqlToken token)
    {
        switch (token.Symbol)
        {
            case '(' or '[' or '{':
                Open();
                return;
            case ')' or ']' or '}':
                Close();
                return;
            case ',' or ';':
                _run = 0;
                return;
        }

        if (token.Kind == SqlTokenKind.Keyword)
            TakeWord(token);
        else if (token.Kind != SqlTokenKind.Comment)
            _run++;
    }

    private void TakeWord(SqlToken token)
    {
        if (token.Is(_sql, "case"))
            Open();
        else if (token.Is(_sql, "end"))
            Close();
        else if (token.Is(_sql, "join") || token.Is(_sql, "union") || token.Is(_sql, "except") || token.Is(_sql, "intersect"))
            (_run, _joins) = (0, _joins + 1);
        else if (token.Is(_sql, "between"))
            (_run, _betweens) = (_run + 1, _betweens + 1);
        else if (_betweens > 0 && token.Is(_sql, "and"))
            (_run, _betweens) = (_run + 1, _betweens - 1);
        else if (token.Is(_sql, "and") || token.Is(_sql, "or") || token.Is(_sql, "when") || token.Is(_sql, "then") || token.Is(_sql, "else"))
            _run = 0;
        else
            _run++;
    }

    private void Open()
    {
        _outer.Push(_run);
        _outer.Push(_joins);
        _outer.Push(_betweens);
        _below += _run + _joins + ParenthesisWeight;
        (_run, _joins, _betweens) = (0, 0, 0);
    }

    private void Close()
    {
        if (_outer.Count == 0)
            return;
        _betweens = _outer.Pop();
        _joins = _outer.Pop();
        _run = _outer.Pop();
        _below -= _run + _joins + ParenthesisWeight;
        _run++;
    }
}
