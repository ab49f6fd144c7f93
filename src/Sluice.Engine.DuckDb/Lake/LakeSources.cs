namespace Sluice.Engine.DuckDb.Lake;

/// <summary>What discovery found before anything was read.</summary>
/// <param name="Root">The lake's folder, links resolved.</param>
internal sealed record LakeSources(string Root, IReadOnlyList<LakeSource> Tables, IReadOnlyList<LakeProblem> Problems);
