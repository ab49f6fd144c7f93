using PgQuery;
using Sluice.Sql.Commands.Copy;
using Sluice.Sql.Commands.Explain;
using Sluice.Sql.Native;
using Sluice.Sql.Scanning;

namespace Sluice.Sql.Commands;

/// <summary>Tells session commands from the rest by their first words, and has PostgreSQL's grammar parse only those.</summary>
/// <remarks>
/// All of these are flat: none holds an expression, so no client can make the parser recurse by a statement it sends here.
/// Of those that carry one (DECLARE, PREPARE, EXECUTE) only the head is parsed.
/// </remarks>
internal static class SessionCommandReader
{
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
            _ => Read(first[..length], text, sql, tokens),
        };
    }

    private static SessionCommand? Read(ReadOnlySpan<char> first, string text, string sql, ReadOnlySpan<SqlToken> tokens)
    {
        var words = new WordCursor(sql, tokens[1..]);
        switch (first)
        {
            case "show":
                return IsEngineShow(words) ? null : Parse(text);
            case "set" or "reset" when IsEngineSet(words):
                return null;
            case "set" or "reset" or "begin" or "start" or "commit" or "end" or "rollback" or "abort" or "savepoint" or "release"
                or "discard" or "deallocate" or "close" or "listen" or "unlisten" or "notify" or "fetch" or "move" or "lock":
                return Parse(text);
            case "vacuum" or "analyze" or "analyse" or "grant" or "revoke":
                return Parse(text);
            case "drop" when words.TryTakeAny("DATABASE"):
                return Parse(text);
            case "prepare" when words.TryTakeAny("TRANSACTION"):
                return Parse(text);
            case "prepare":
                return StatementCommandReader.Prepare(text, sql, tokens);
            case "execute":
                return StatementCommandReader.Execute(text, sql, tokens);
            case "declare":
                return StatementCommandReader.Declare(text, sql, tokens);
            default:
                return null;
        }
    }

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
            Node.NodeOneofCase.FetchStmt => Fetch(statement.FetchStmt),
            Node.NodeOneofCase.LockStmt => TableCommandReader.Lock(statement.LockStmt),
            Node.NodeOneofCase.VacuumStmt => TableCommandReader.Vacuum(statement.VacuumStmt),
            Node.NodeOneofCase.GrantStmt => TableCommandReader.Grant(statement.GrantStmt),
            Node.NodeOneofCase.DropdbStmt => new DropDatabaseCommand(statement.DropdbStmt.Dbname, statement.DropdbStmt.MissingOk),
            Node.NodeOneofCase.ConstraintsSetStmt =>
                new ConstraintsCommand(statement.ConstraintsSetStmt.Constraints.FirstOrDefault()?.RangeVar.Relname),
            _ => null,
        };
    }

    private static FetchCommand Fetch(FetchStmt fetch) => new(
        fetch.Portalname,
        fetch.Direction switch
        {
            PgQuery.FetchDirection.FetchBackward => FetchDirection.Backward,
            PgQuery.FetchDirection.FetchAbsolute => FetchDirection.Absolute,
            PgQuery.FetchDirection.FetchRelative => FetchDirection.Relative,
            _ => FetchDirection.Forward,
        },
        fetch.HowMany,
        fetch.Ismove);

    private static string? NullIfEmpty(string name) => name.Length == 0 ? null : name;

    private static DiscardTarget TargetOf(DiscardMode mode) => mode switch
    {
        DiscardMode.DiscardPlans => DiscardTarget.Plans,
        DiscardMode.DiscardSequences => DiscardTarget.Sequences,
        DiscardMode.DiscardTemp => DiscardTarget.Temp,
        _ => DiscardTarget.All,
    };
}
