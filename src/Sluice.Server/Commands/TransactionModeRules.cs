using Sluice.Protocol.Errors;
using Sluice.Server.Sessions;
using Sluice.Sql.Commands;
using Sluice.Sql.Statements;

namespace Sluice.Server.Commands;

/// <summary>What a transaction's modes forbid (manual, SET TRANSACTION).</summary>
internal static class TransactionModeRules
{
    /// <summary>25001 for modes that changed too late, or behind a savepoint.</summary>
    public static void CheckChange(SessionTransaction transaction, TransactionModes before, TransactionModes after)
    {
        if (!transaction.InBlock || !(transaction.HasQueried || transaction.IsInSavepoint))
            return;
        if (before.Isolation != after.Isolation)
        {
            throw TooLate(transaction.HasQueried
                ? "SET TRANSACTION ISOLATION LEVEL must be called before any query"
                : "SET TRANSACTION ISOLATION LEVEL must not be called in a subtransaction");
        }

        if (before.ReadOnly == true && after.ReadOnly == false)
        {
            throw TooLate(transaction.IsInSavepoint
                ? "cannot set transaction read-write mode inside a read-only transaction"
                : "transaction read-write mode must be set before any query");
        }

        if (before.Deferrable != after.Deferrable)
        {
            throw TooLate(transaction.IsInSavepoint
                ? "SET TRANSACTION [NOT] DEFERRABLE cannot be called within a subtransaction"
                : "SET TRANSACTION [NOT] DEFERRABLE must be called before any query");
        }
    }

    /// <summary>25006 for a statement that changes definitions in a read-only transaction; rows of temporary tables may change in one.</summary>
    public static void CheckWriting(TransactionModes modes, CommandTag tag)
    {
        if (modes.ReadOnly != true || tag.IsReadOnly || ReferenceEquals(tag, CommandTag.Unknown))
            return;
        var what = tag.Name == "SELECT" ? "CREATE TABLE AS" : tag.Name;
        var space = what.IndexOf(' ', StringComparison.Ordinal);
        if (what[..(space < 0 ? what.Length : space)] is "CREATE" or "ALTER" or "DROP" or "TRUNCATE" or "COMMENT" or "GRANT" or "REVOKE")
            throw PgError.Error(SqlStates.ReadOnlySqlTransaction, $"cannot execute {what} in a read-only transaction").ToException();
    }

    private static PgErrorException TooLate(string message) => PgError.Error(SqlStates.ActiveSqlTransaction, message).ToException();
}
