namespace Sluice.Sql.Scanning;

/// <summary>Reads the words that open a statement; comments between them do not count.</summary>
internal ref struct WordCursor(string sql, ReadOnlySpan<SqlToken> tokens)
{
    public string Sql { get; } = sql;

    public ReadOnlySpan<SqlToken> Rest { get; private set; } = tokens;

    /// <summary>Takes the next token if it is a plain word, in capitals.</summary>
    public bool TryTake(out string word)
    {
        SkipComments();
        word = "";
        if (Rest.IsEmpty || Rest[0].Kind is not (SqlTokenKind.Keyword or SqlTokenKind.Identifier)) return false;
        word = Rest[0].Text(Sql).ToString().ToUpperInvariant();
        Rest = Rest[1..];
        return true;
    }

    public bool TryTakeAny(params ReadOnlySpan<string> words)
    {
        SkipComments();
        foreach (string word in words)
        {
            if (Rest.IsEmpty || !Rest[0].Is(Sql, word)) continue;
            Rest = Rest[1..];
            return true;
        }

        return false;
    }

    public bool SkipSymbol(char symbol)
    {
        SkipComments();
        if (Rest.IsEmpty || Rest[0].Symbol != symbol) return false;
        Rest = Rest[1..];
        return true;
    }

    /// <summary>Skips <c>( … )</c> if it comes next.</summary>
    public bool SkipParentheses()
    {
        if (!SkipSymbol('(')) return false;
        for (int depth = 1; depth > 0 && !Rest.IsEmpty; Rest = Rest[1..])
        {
            if (Rest[0].Symbol == '(') depth++;
            else if (Rest[0].Symbol == ')') depth--;
        }

        return true;
    }

    /// <summary>Whether a word comes later, outside all parentheses.</summary>
    public readonly bool HasAtTopLevel(string word)
    {
        int depth = 0;
        foreach (SqlToken token in Rest)
        {
            if (token.Symbol == '(') depth++;
            else if (token.Symbol == ')') depth--;
            else if (depth == 0 && token.Kind == SqlTokenKind.Keyword && token.Is(Sql, word)) return true;
        }

        return false;
    }

    /// <summary>Whether these are the last words.</summary>
    public readonly bool EndsIn(string first, string second) =>
        Rest.Length >= 2 && Rest[^2].Is(Sql, first) && Rest[^1].Is(Sql, second);

    /// <summary>Whether a symbol comes later.</summary>
    public readonly bool HasSymbol(char symbol)
    {
        foreach (SqlToken token in Rest)
        {
            if (token.Symbol == symbol) return true;
        }

        return false;
    }

    private void SkipComments()
    {
        while (!Rest.IsEmpty && Rest[0].Kind == SqlTokenKind.Comment) Rest = Rest[1..];
    }
}
