using Sluice.Engine.DuckDb.Lake;

namespace Sluice.Engine.DuckDb.Catalog.Kept;

/// <summary>Keeps a lake's catalog for the next start, which takes it as long as the lake's files are the same.</summary>
internal sealed class LakeKeeper
{
    public const string FileName = "lake.kept";

    // A file changed again within a tick of the file system's clock looks as it did before.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private readonly string _path;
    private readonly byte[] _madeFrom;
    private readonly LakeSources _sources;

    private LakeKeeper(string path, byte[] madeFrom, LakeSources sources) => (_path, _madeFrom, _sources) = (path, madeFrom, sources);

    /// <returns>Null where a file of the lake is gone since it was listed: nothing is kept of such a lake.</returns>
    /// <param name="folder">The server's own.</param>
    public static LakeKeeper? Of(string folder, DuckDbEngineOptions options, LakeSources sources)
    {
        try
        {
            var latest = DateTime.UnixEpoch;
            foreach (var file in sources.Tables.SelectMany(table => table.Files))
                latest = File.GetLastWriteTimeUtc(file) is var written && written > latest ? written : latest;
            return latest > TimeProvider.System.GetUtcNow().UtcDateTime - Settled
                ? null
                : new LakeKeeper(Path.Combine(folder, FileName), CatalogStamp.OfLake(options, sources), sources);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Puts the kept catalog where it is to be opened; null where there is none of this very lake.</summary>
    public LakeCatalog? Take(string target)
    {
        if (KeptFile.Take(_path, _madeFrom, target) is not { } facts)
            return null;
        var columns = KeptColumns.Read(facts);
        return new LakeCatalog(
            [.. _sources.Tables.Select((source, at) => new LakeTable(source.Name, source.Format, source.Path, columns[at]))], _sources.Problems);
    }

    /// <summary>Keeps a catalog that is closed or read-only.</summary>
    public void Keep(LakeCatalog lake, string catalog)
    {
        // What could not be read may be readable next time, though nothing else shows it.
        if (lake.Tables.Count != _sources.Tables.Count || !lake.Tables.All(table => table.Columns.All(column => KeptColumns.CanWrite(column.Type))))
            return;
        KeptFile.TryKeep(_path, _madeFrom, KeptColumns.Write([.. lake.Tables.Select(table => table.Columns)]), catalog);
    }
}
