namespace Sluice.Sql.Commands;

/// <summary>LOCK TABLE, in whatever mode.</summary>
/// <param name="Tables">Names as they can be written in a statement, quoted.</param>
public sealed record LockCommand(IReadOnlyList<string> Tables) : SessionCommand("LOCK TABLE");

/// <summary>SET CONSTRAINTS.</summary>
/// <param name="Name">The first constraint named; null for ALL.</param>
public sealed record ConstraintsCommand(string? Name) : SessionCommand("SET CONSTRAINTS");
