namespace Sluice.Engine.Copying;

/// <summary>The table that rows are copied into.</summary>
/// <param name="Catalog">Null when not named.</param>
/// <param name="Schema">Null when not named.</param>
/// <param name="Columns">Those that are given values, in order; the others take their defaults. At least one.</param>
public sealed record CopyTarget(string? Catalog, string? Schema, string Table, IReadOnlyList<string> Columns);
