using System.Globalization;
using PgQuery;
using Sluice.Sql.Native;
using Sluice.Sql.Scanning;
using Sluice.Sql.Statements;

namespace Sluice.Sql.Commands;

/// <summary>Reads the commands that carry other statements or expressions. PostgreSQL's grammar parses their heads only.</summary>
/// <remarks>What they carry may be of the engine's dialect, and may nest: it is cut out by its tokens and left to the engine.</remarks>
internal static class StatementCommandReader
{
    /// <summary>The least statement there is, to end a head with.</summary>
    private const string AnyStatement = " select";

    private const int HoldOption = 0x0020;
    private const int ScrollOption = 0x0002;
    private const int BinaryOption = 0x0001;

    public static SessionCommand Prepare(string text, string sql, ReadOnlySpan<SqlToken> tokens)
    {
        int keyword = CarrierEnd(sql, tokens, "as");
        if (keyword < 0) throw Unreadable(text);
        RefuseExpressions(sql, tokens[..keyword]);
        PrepareStmt head = ParseHead(sql, tokens, keyword).PrepareStmt;
        return new PrepareCommand(head.Name, [.. head.Argtypes.Select(type => TypeOf(type.TypeName))], Carried(sql, tokens, keyword));
    }

    public static SessionCommand Declare(string text, string sql, ReadOnlySpan<SqlToken> tokens)
    {
        int keyword = CarrierEnd(sql, tokens, "for");
        if (keyword < 0) throw Unreadable(text);
        DeclareCursorStmt head = ParseHead(sql, tokens, keyword).DeclareCursorStmt;
        return new DeclareCommand(
            head.Portalname,
            (head.Options & BinaryOption) != 0,
            (head.Options & ScrollOption) != 0,
            (head.Options & HoldOption) != 0,
            Carried(sql, tokens, keyword));
    }

    public static SessionCommand Execute(string text, string sql, ReadOnlySpan<SqlToken> tokens)
    {
        int open = Next(tokens, Next(tokens, 1) + 1);
        int end = open < tokens.Length ? open : tokens.Length;
        ExecuteStmt head = Parse(sql[tokens[0].Start..tokens[end - 1].End]).ExecuteStmt;
        if (open >= tokens.Length) return new ExecuteCommand(head.Name, []);
        if (tokens[open].Symbol != '(') throw ErrorAt(sql, tokens, tokens[open]);
        return new ExecuteCommand(head.Name, Arguments(text, sql, tokens, open));
    }

    private static List<SqlArgument> Arguments(string text, string sql, ReadOnlySpan<SqlToken> tokens, int open)
    {
        var arguments = new List<SqlArgument>();
        int depth = 0;
        int first = open + 1;
        for (int i = open; i < tokens.Length; i++)
        {
            switch (tokens[i].Symbol)
            {
                case '(' or '[':
                    depth++;
                    break;
                case ']':
                    depth--;
                    break;
                case ',' when depth == 1:
                    arguments.Add(Argument(sql, tokens, first, i));
                    first = i + 1;
                    break;
                case ')' when --depth == 0:
                    arguments.Add(Argument(sql, tokens, first, i));
                    int behind = Next(tokens, i + 1);
                    return behind == tokens.Length ? arguments : throw ErrorAt(sql, tokens, tokens[behind]);
            }
        }

        throw new SqlSyntaxException("syntax error at end of input", TextPosition.Of(text, text.Length));
    }

    private static SqlArgument Argument(string sql, ReadOnlySpan<SqlToken> tokens, int first, int end)
    {
        first = Next(tokens, first);
        int last = end - 1;
        while (last >= first && tokens[last].Kind == SqlTokenKind.Comment) last--;
        if (last < first) throw ErrorAt(sql, tokens, tokens[end]);
        string text = sql[tokens[first].Start..tokens[last].End];
        return new SqlArgument(KindOf(sql, tokens[first..(last + 1)], text, out string value), value, tokens[first].Start);
    }

    private static ArgumentKind KindOf(string sql, ReadOnlySpan<SqlToken> tokens, string text, out string value)
    {
        value = text;
        bool isNumber = tokens[^1].Kind == SqlTokenKind.Number && text.AsSpan(text.Length - tokens[^1].Length).IndexOfAnyExceptInRange('0', '9') < 0;
        if (tokens.Length == 2 && isNumber && tokens[0].Symbol is '-' or '+')
        {
            value = (tokens[0].Symbol == '-' ? "-" : "") + tokens[1].Text(sql).ToString();
            return ArgumentKind.Integer;
        }

        if (tokens.Length > 1) return ArgumentKind.Expression;
        if (isNumber) return ArgumentKind.Integer;
        if (tokens[0].Kind == SqlTokenKind.String && text[0] == '\'' && !text.Contains('\n'))
        {
            value = text[1..^1].Replace("''", "'", StringComparison.Ordinal);
            return ArgumentKind.String;
        }

        if (tokens[0].Kind != SqlTokenKind.Keyword) return ArgumentKind.Expression;
        value = text.ToLower(CultureInfo.InvariantCulture);
        return value switch
        {
            "null" => ArgumentKind.Null,
            "true" or "false" => ArgumentKind.Boolean,
            _ => ArgumentKind.Expression,
        };
    }

    /// <summary>Where the keyword stands that ends the head, outside parentheses; -1 when nothing follows it.</summary>
    private static int CarrierEnd(string sql, ReadOnlySpan<SqlToken> tokens, string keyword)
    {
        int depth = 0;
        // The first two tokens are the verb and the name.
        for (int i = Next(tokens, 1) + 1; i < tokens.Length; i++)
        {
            if (tokens[i].Symbol == '(') depth++;
            else if (tokens[i].Symbol == ')') depth--;
            else if (depth == 0 && tokens[i].Kind == SqlTokenKind.Keyword && tokens[i].Is(sql, keyword))
                return Next(tokens, i + 1) < tokens.Length ? i : -1;
        }

        return -1;
    }

    private static SqlStatement Carried(string sql, ReadOnlySpan<SqlToken> tokens, int keyword)
    {
        ReadOnlySpan<SqlToken> rest = tokens[Next(tokens, keyword + 1)..];
        int offset = rest[0].Start;
        return new SqlStatement(sql[offset..rest[^1].End], offset, CommandTagReader.Read(sql, rest), null);
    }

    private static Node ParseHead(string sql, ReadOnlySpan<SqlToken> tokens, int keyword) =>
        Parse(sql[tokens[0].Start..tokens[keyword].End] + AnyStatement);

    private static Node Parse(string text) => PgParser.ParseFlat(text).Stmts[0].Stmt;

    /// <summary>Type modifiers are expressions to the grammar; here they are plain numbers.</summary>
    private static void RefuseExpressions(string sql, ReadOnlySpan<SqlToken> head)
    {
        const int deepest = 2;
        int depth = 0;
        foreach (SqlToken token in head)
        {
            if (token.Symbol == '(') depth++;
            else if (token.Symbol == ')') depth--;
            bool isPlain = token.Kind is SqlTokenKind.Identifier or SqlTokenKind.UnicodeIdentifier or SqlTokenKind.Keyword or SqlTokenKind.Number
                or SqlTokenKind.Comment || token.Symbol is '(' or ')' or '[' or ']' or ',' or '.';
            if (!isPlain || depth > deepest) throw ErrorAt(sql, head, token);
        }
    }

    private static ParameterTypeName TypeOf(TypeName type) => new(type.Names[^1].String.Sval, type.ArrayBounds.Count > 0);

    /// <summary>The next token that is no comment.</summary>
    private static int Next(ReadOnlySpan<SqlToken> tokens, int at)
    {
        while (at < tokens.Length && tokens[at].Kind == SqlTokenKind.Comment) at++;
        return at;
    }

    /// <summary>What the grammar says of a statement whose head does not end.</summary>
    private static SqlSyntaxException Unreadable(string text)
    {
        Parse(text);
        return new SqlSyntaxException("syntax error", 0);
    }

    private static SqlSyntaxException ErrorAt(string sql, ReadOnlySpan<SqlToken> tokens, SqlToken token)
    {
        int start = tokens[0].Start;
        return new SqlSyntaxException(
            $"syntax error at or near \"{token.Text(sql)}\"", TextPosition.Of(sql[start..], token.Start - start));
    }
}
