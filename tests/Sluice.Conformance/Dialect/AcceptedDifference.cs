namespace Sluice.Conformance.Dialect;

/// <summary>A line of the list.</summary>
/// <param name="Case">The case's name.</param>
/// <param name="Reason">For the reader of docs/sql-differences.md.</param>
internal sealed record AcceptedDifference(string Case, Difference What, string Reason);
