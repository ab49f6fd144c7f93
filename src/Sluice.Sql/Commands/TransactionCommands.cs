namespace Sluice.Sql.Commands;

/// <summary>BEGIN, or START TRANSACTION, whose tag differs.</summary>
public sealed record BeginCommand(TransactionModes Modes, string Tag) : SessionCommand(Tag);

/// <summary>COMMIT or END. Its tag is ROLLBACK when the transaction had failed; that is the server's to say.</summary>
/// <param name="Chain">AND CHAIN: a new transaction with the same modes begins at once.</param>
public sealed record CommitCommand(bool Chain) : SessionCommand("COMMIT");

/// <summary>ROLLBACK or ABORT.</summary>
public sealed record RollbackCommand(bool Chain) : SessionCommand("ROLLBACK");

public sealed record SavepointCommand(string Name) : SessionCommand("SAVEPOINT");

public sealed record ReleaseCommand(string Name) : SessionCommand("RELEASE");

public sealed record RollbackToCommand(string Name) : SessionCommand("ROLLBACK");

/// <summary>PREPARE TRANSACTION, the first of two phases.</summary>
public sealed record PrepareTransactionCommand() : SessionCommand("PREPARE TRANSACTION");

/// <summary>COMMIT PREPARED or ROLLBACK PREPARED, the second.</summary>
public sealed record FinishPreparedCommand(string Tag, string Identifier) : SessionCommand(Tag);
