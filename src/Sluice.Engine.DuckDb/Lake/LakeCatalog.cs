namespace Sluice.Engine.DuckDb.Lake;

/// <summary>What a lake's folder turned out to hold.</summary>
/// <param name="Tables">By name, in ordinal order.</param>
/// <param name="Problems">What is not served, or only in part, and why.</param>
public sealed record LakeCatalog(IReadOnlyList<LakeTable> Tables, IReadOnlyList<LakeProblem> Problems);
