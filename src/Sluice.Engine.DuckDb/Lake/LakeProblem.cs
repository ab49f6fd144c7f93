namespace Sluice.Engine.DuckDb.Lake;

/// <summary>Something in the lake that is not served.</summary>
/// <param name="Path">Relative to the lake.</param>
/// <param name="Reason">For the operator: one line.</param>
public sealed record LakeProblem(string Path, string Reason);
