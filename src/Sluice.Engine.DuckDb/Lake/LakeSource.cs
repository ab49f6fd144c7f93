namespace Sluice.Engine.DuckDb.Lake;

/// <summary>Files that make a table.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Path">The entry of the lake it comes from.</param>
/// <param name="Files">Full paths, in ordinal order, links resolved.</param>
/// <param name="IsFolder">Whether the entry is a folder.</param>
internal sealed record LakeSource(string Name, string Path, LakeFormat Format, IReadOnlyList<string> Files, bool IsFolder)
{
    /// <summary>Whether all files lie below key=value folders, which are columns then.</summary>
    public bool IsPartitioned { get; init; }
}
