using System.Text;
using Sluice.Sql.Scanning;
using Sluice.Sql.Statements;

namespace Sluice.Sql.Commands;

/// <summary>
/// Takes the statement out of one that holds another (COPY, EXPLAIN), so that PostgreSQL's grammar is asked about the outer one alone:
/// what is left cannot nest.
/// </summary>
internal static class InnerStatement
{
    /// <summary>Words that open a query, PostgreSQL's and the engine's.</summary>
    public static readonly string[] QueryWords =
        ["select", "values", "with", "table", "insert", "update", "delete", "merge", "from", "summarize", "describe", "pivot", "unpivot"];

    /// <summary>Whether tokens open as a query does, parentheses before it left aside.</summary>
    public static bool IsQuery(string sql, ReadOnlySpan<SqlToken> tokens, params ReadOnlySpan<string> more)
    {
        foreach (SqlToken token in tokens)
        {
            if (token.Kind == SqlTokenKind.Comment || token.Symbol == '(') continue;
            foreach (string word in QueryWords)
            {
                if (token.Is(sql, word)) return true;
            }

            foreach (string word in more)
            {
                if (token.Is(sql, word)) return true;
            }

            return false;
        }

        return false;
    }

    /// <summary>The text with something else, padded with blanks, in place of a stretch; characters keep their positions.</summary>
    /// <returns>Null when the stretch is too short for it.</returns>
    public static string? Replace(string text, int start, int end, string replacement)
    {
        int characters = 0;
        foreach (Rune _ in text.AsSpan(start, end - start).EnumerateRunes()) characters++;
        return characters < replacement.Length
            ? null
            : string.Concat(text.AsSpan(0, start), replacement, new string(' ', characters - replacement.Length), text.AsSpan(end));
    }

    /// <summary>The one statement that tokens hold, cut out.</summary>
    /// <exception cref="SqlSyntaxException">A semicolon stands in it; the position counts from <paramref name="offset"/>.</exception>
    public static SqlStatement Cut(string sql, ReadOnlySpan<SqlToken> tokens, int offset)
    {
        foreach (SqlToken token in tokens)
        {
            if (token.Symbol == ';')
                throw new SqlSyntaxException("syntax error at or near \";\"", TextPosition.Of(sql[offset..], token.Start - offset));
        }

        int start = tokens[0].Start;
        return new SqlStatement(sql[start..tokens[^1].End], start, CommandTagReader.Read(sql, tokens), null);
    }

    public static ReadOnlySpan<SqlToken> WithoutComments(ReadOnlySpan<SqlToken> tokens)
    {
        while (!tokens.IsEmpty && tokens[0].Kind == SqlTokenKind.Comment) tokens = tokens[1..];
        while (!tokens.IsEmpty && tokens[^1].Kind == SqlTokenKind.Comment) tokens = tokens[..^1];
        return tokens;
    }
}
