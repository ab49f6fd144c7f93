namespace Sluice.Sql.Commands;

/// <summary>SET, in all its forms that name one parameter (SET NAMES, SET TIME ZONE and SET ROLE among them).</summary>
/// <param name="Name">As written, unquoted names folded; may have dots.</param>
/// <param name="Values">One string a value; an interval as <c>INTERVAL 'hours:minutes'</c>. Empty when ToDefault.</param>
/// <param name="IsLocal">SET LOCAL: until the transaction ends.</param>
/// <param name="ToDefault">SET … TO DEFAULT.</param>
public sealed record SetCommand(string Name, IReadOnlyList<string> Values, bool IsLocal, bool ToDefault) : SessionCommand("SET");

/// <summary>SET TRANSACTION, or SET SESSION CHARACTERISTICS AS TRANSACTION when ForSession.</summary>
public sealed record SetTransactionCommand(TransactionModes Modes, bool ForSession) : SessionCommand("SET");

/// <param name="Name">Null for RESET ALL.</param>
public sealed record ResetCommand(string? Name) : SessionCommand("RESET");

/// <param name="Name">Null for SHOW ALL.</param>
public sealed record ShowCommand(string? Name) : SessionCommand("SHOW");
