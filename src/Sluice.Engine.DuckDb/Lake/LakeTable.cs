namespace Sluice.Engine.DuckDb.Lake;

/// <summary>A table served from a file or a folder.</summary>
/// <param name="Name">Its name in schema public.</param>
/// <param name="Path">The file's or folder's name in the lake.</param>
public sealed record LakeTable(string Name, LakeFormat Format, string Path, IReadOnlyList<ResultColumn> Columns);
