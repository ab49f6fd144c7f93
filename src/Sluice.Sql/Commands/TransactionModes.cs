namespace Sluice.Sql.Commands;

/// <summary>The modes of BEGIN and SET TRANSACTION; null where the statement does not say.</summary>
/// <param name="Isolation">In lower case: <c>serializable</c>, <c>repeatable read</c>, <c>read committed</c>, <c>read uncommitted</c>.</param>
public sealed record TransactionModes(string? Isolation = null, bool? ReadOnly = null, bool? Deferrable = null)
{
    public static readonly TransactionModes None = new();
}
