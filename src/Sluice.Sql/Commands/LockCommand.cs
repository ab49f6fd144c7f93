namespace Sluice.Sql.Commands;

/// <summary>LOCK TABLE.</summary>
/// <param name="Tables">Names as they can be written in a statement, quoted.</param>
/// <param name="IsShared">ACCESS SHARE, which stands in the way of nothing but dropping.</param>
public sealed record LockCommand(IReadOnlyList<string> Tables, bool IsShared) : SessionCommand("LOCK TABLE");

/// <summary>SET CONSTRAINTS.</summary>
/// <param name="Name">The first constraint named; null for ALL.</param>
public sealed record ConstraintsCommand(string? Name) : SessionCommand("SET CONSTRAINTS");
