using System.Collections.Frozen;
using Sluice.Engine.DuckDb.Lake;

namespace Sluice.Engine.DuckDb.Catalog.Names;

/// <summary>What the lake's files take on disk, as it is when asked.</summary>
internal sealed class LakeSizes(LakeSources sources)
{
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _files =
        sources.Tables.ToFrozenDictionary(table => table.Name, table => table.Files, StringComparer.Ordinal);

    /// <summary>Bytes of all files together.</summary>
    public long All => _files.Values.Sum(Of);

    /// <summary>Bytes of a relation's files; 0 for any other name.</summary>
    public long Of(string relation) => _files.TryGetValue(relation, out var files) ? Of(files) : 0;

    private static long Of(IReadOnlyList<string> files) => files.Sum(file => new FileInfo(file) is { Exists: true } info ? info.Length : 0);
}
