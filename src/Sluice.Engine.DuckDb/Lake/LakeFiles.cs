using System.Collections.Frozen;

namespace Sluice.Engine.DuckDb.Lake;

/// <summary>The files behind the lake's tables, which the lake's owner may replace at any time.</summary>
internal sealed class LakeFiles(IReadOnlyList<LakeSource> sources)
{
    // Tables' names are lower case. Compared without case some of them would be one: ς and σ are both a small Σ.
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _byTable =
        sources.ToFrozenDictionary(source => source.Name, source => source.Files, StringComparer.Ordinal);

    /// <summary>A table's files by full path; null when there is no such table.</summary>
    public IReadOnlyList<string>? Of(string table) => _byTable.GetValueOrDefault(table.ToLowerInvariant());

    /// <summary>A number that is another once one of the files has been written or replaced. Asks the file system.</summary>
    public static long StampOf(IReadOnlyList<string> files)
    {
        var stamp = 17L;
        foreach (var path in files)
        {
            var file = new FileInfo(path);
            var (length, written) = file.Exists ? (file.Length, file.LastWriteTimeUtc.Ticks) : (-1, 0);
            stamp = unchecked((((stamp * 31) + length) * 31) + written);
        }

        return stamp;
    }
}
