using PgQuery;

namespace Sluice.Sql.Commands;

/// <summary>Reads TransactionStmt and the modes it shares with SET TRANSACTION.</summary>
internal static class TransactionCommandReader
{
    public static SessionCommand Read(TransactionStmt statement) => statement.Kind switch
    {
        TransactionStmtKind.TransStmtBegin => new BeginCommand(Modes(statement.Options), "BEGIN"),
        TransactionStmtKind.TransStmtStart => new BeginCommand(Modes(statement.Options), "START TRANSACTION"),
        TransactionStmtKind.TransStmtCommit => new CommitCommand(statement.Chain),
        TransactionStmtKind.TransStmtRollback => new RollbackCommand(statement.Chain),
        TransactionStmtKind.TransStmtSavepoint => new SavepointCommand(statement.SavepointName),
        TransactionStmtKind.TransStmtRelease => new ReleaseCommand(statement.SavepointName),
        TransactionStmtKind.TransStmtRollbackTo => new RollbackToCommand(statement.SavepointName),
        TransactionStmtKind.TransStmtCommitPrepared => new FinishPreparedCommand("COMMIT PREPARED", statement.Gid),
        TransactionStmtKind.TransStmtRollbackPrepared => new FinishPreparedCommand("ROLLBACK PREPARED", statement.Gid),
        _ => new PrepareTransactionCommand(),
    };

    /// <summary>The last of modes that are given twice counts, as in PostgreSQL.</summary>
    public static TransactionModes Modes(IEnumerable<Node> options)
    {
        TransactionModes modes = TransactionModes.None;
        foreach (Node option in options)
        {
            DefElem element = option.DefElem;
            A_Const value = element.Arg.AConst;
            modes = element.Defname switch
            {
                "transaction_isolation" => modes with { Isolation = value.Sval.Sval },
                "transaction_read_only" => modes with { ReadOnly = value.Ival.Ival != 0 },
                "transaction_deferrable" => modes with { Deferrable = value.Ival.Ival != 0 },
                _ => modes,
            };
        }

        return modes;
    }
}
