using Sluice.Sql.Commands;
using Sluice.Sql.Scanning;

namespace Sluice.Sql.Statements;

/// <summary>Cuts a query string at its semicolons and says of each statement what it is. Costs one scan; only session commands are parsed.</summary>
public static class SqlSplitter
{
    /// <summary>The statements in order; those of blanks and comments alone are left out, so the list may be empty.</summary>
    /// <remarks>Text the scanner cannot read comes back whole as one statement, for the engine to judge.</remarks>
    /// <exception cref="SqlSyntaxException">A session command is not as PostgreSQL's grammar wants it; the position is in the whole.</exception>
    public static IReadOnlyList<SqlStatement> Split(string sql)
    {
        SqlToken[] tokens;
        try
        {
            tokens = SqlScanner.Scan(sql);
        }
        catch (SqlSyntaxException)
        {
            // A syntax of the engine's own may be what the scanner stumbled over; if not, the engine refuses it too.
            return [new SqlStatement(sql, 0, CommandTag.Unknown, null)];
        }

        var statements = new List<SqlStatement>(1);
        int first = 0;
        int depth = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            switch (tokens[i].Symbol)
            {
                case '(': depth++; break;
                case ')': depth--; break;
                case ';' when depth <= 0:
                    Add(statements, sql, tokens.AsSpan(first..i));
                    (first, depth) = (i + 1, 0);
                    break;
            }
        }

        Add(statements, sql, tokens.AsSpan(first));
        return statements;
    }

    private static void Add(List<SqlStatement> statements, string sql, ReadOnlySpan<SqlToken> tokens)
    {
        while (!tokens.IsEmpty && tokens[0].Kind == SqlTokenKind.Comment) tokens = tokens[1..];
        while (!tokens.IsEmpty && tokens[^1].Kind == SqlTokenKind.Comment) tokens = tokens[..^1];
        if (tokens.IsEmpty) return;
        int offset = tokens[0].Start;
        string text = sql[offset..tokens[^1].End];
        SessionCommand? command = ParseCommand(sql, text, offset, tokens);
        CommandTag tag = command is null ? CommandTagReader.Read(sql, tokens) : new CommandTag(command.Tag);
        statements.Add(new SqlStatement(text, offset, tag, command));
    }

    private static SessionCommand? ParseCommand(string sql, string text, int offset, ReadOnlySpan<SqlToken> tokens)
    {
        try
        {
            return SessionCommandReader.Read(text, sql, tokens);
        }
        catch (SqlSyntaxException e) when (e.Position > 0)
        {
            throw new SqlSyntaxException(e.Message, TextPosition.Of(sql, offset) + e.Position - 1);
        }
    }
}
