using PgQuery;
using Sluice.Sql.Commands.Copy;
using Sluice.Sql.Commands.Explain;
using Sluice.Sql.Native;
using Sluice.Sql.Scanning;

namespace Sluice.Sql.Commands;

/// <summary>Tells session commands from the rest by their first words, and has PostgreSQL's grammar parse only those.</summary>
/// <remarks>
/// All of these are flat: none holds an expression, so no client can make the parser recurse by a statement it sends here.
/// Statements that are refused whatever they say (DECLARE, PREPARE …) are not parsed.
/// </remarks>
internal static class SessionCommandReader
{
    private const string PrepareHint = "Use the protocol's own prepared statements (Parse, Bind, Execute), as drivers do.";
    private const string CursorHint = "Read the result of the query itself: it is streamed, and Execute's row limit suspends its portal.";

    /// <summary>The command a statement is; null when it is for the engine.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="sql">What the tokens' offsets refer to.</param>
    /// <exception cref="SqlSyntaxException">It begins as a session command and goes on otherwise.</exception>
    public static SessionCommand? Read(string text, string sql, ReadOnlySpan<SqlToken> tokens)
    {
        if (tokens[0].Kind != SqlTokenKind.Keyword) return null;
        Span<char> first = stackalloc char[16];
        int length = tokens[0].Text(sql).ToLowerInvariant(first);
        return length < 0 ? null : first[..length] switch
        {
            "copy" => CopyCommandReader.Read(text, sql, tokens),
            "explain" => ExplainCommandReader.Read(text, sql, tokens),
            _ => Read(first[..length], text, new WordCursor(sql, tokens[1..])),
        };
    }

    private static SessionCommand? Read(ReadOnlySpan<char> first, string text, WordCursor words)
    {
        switch (first)
        {
            case "show":
                return IsEngineShow(words) ? null : Parse(text);
            case "set" or "reset" when IsEngineSet(words):
                return null;
            case "set" or "reset" or "begin" or "start" or "commit" or "end" or "rollback" or "abort" or "savepoint" or "release"
                or "discard" or "deallocate" or "close" or "listen" or "unlisten" or "notify":
                return Parse(text);
            case "prepare" when words.TryTakeAny("TRANSACTION"):
                return TwoPhase;
            case "prepare" or "execute":
                return new UnsupportedCommand(first.ToString().ToUpperInvariant(), PrepareHint);
            case "declare":
                return new UnsupportedCommand("DECLARE CURSOR", CursorHint);
            case "fetch" or "move":
                return new UnsupportedCommand(first.ToString().ToUpperInvariant(), CursorHint);
            case "lock":
                return new UnsupportedCommand("LOCK TABLE", null);
            default:
                return null;
        }
    }

    internal static UnsupportedCommand TwoPhase { get; } = new("PREPARE TRANSACTION", null);

    /// <summary>DuckDB's own forms of SHOW list objects; every other SHOW names a run-time parameter, as in PostgreSQL.</summary>
    private static bool IsEngineShow(WordCursor words) =>
        words.TryTakeAny("TABLES", "DATABASES", "SCHEMAS") || (words.TryTakeAny("ALL") && words.TryTakeAny("TABLES"));

    /// <summary>DuckDB's own forms of SET (GLOBAL, VARIABLE, a list in brackets), which PostgreSQL's grammar does not know.</summary>
    private static bool IsEngineSet(WordCursor words) => words.TryTakeAny("GLOBAL", "VARIABLE") || words.HasSymbol('[');

    private static SessionCommand? Parse(string text)
    {
        Node statement = PgParser.ParseFlat(text).Stmts[0].Stmt;
        return statement.NodeCase switch
        {
            Node.NodeOneofCase.VariableSetStmt => SettingCommandReader.Read(statement.VariableSetStmt),
            Node.NodeOneofCase.VariableShowStmt =>
                new ShowCommand(statement.VariableShowStmt.Name == "all" ? null : statement.VariableShowStmt.Name),
            Node.NodeOneofCase.TransactionStmt => TransactionCommandReader.Read(statement.TransactionStmt),
            Node.NodeOneofCase.DiscardStmt => new DiscardCommand(TargetOf(statement.DiscardStmt.Target)),
            Node.NodeOneofCase.DeallocateStmt => new DeallocateCommand(NullIfEmpty(statement.DeallocateStmt.Name)),
            Node.NodeOneofCase.ClosePortalStmt => new CloseCommand(NullIfEmpty(statement.ClosePortalStmt.Portalname)),
            Node.NodeOneofCase.ListenStmt => new ListenCommand(statement.ListenStmt.Conditionname),
            Node.NodeOneofCase.UnlistenStmt => new UnlistenCommand(NullIfEmpty(statement.UnlistenStmt.Conditionname)),
            Node.NodeOneofCase.NotifyStmt => new NotifyCommand(statement.NotifyStmt.Conditionname, statement.NotifyStmt.Payload),
            Node.NodeOneofCase.ConstraintsSetStmt => new UnsupportedCommand("SET CONSTRAINTS", null),
            _ => null,
        };
    }

    private static string? NullIfEmpty(string name) => name.Length == 0 ? null : name;

    private static DiscardTarget TargetOf(DiscardMode mode) => mode switch
    {
        DiscardMode.DiscardPlans => DiscardTarget.Plans,
        DiscardMode.DiscardSequences => DiscardTarget.Sequences,
        DiscardMode.DiscardTemp => DiscardTarget.Temp,
        _ => DiscardTarget.All,
    };
}
