using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.DuckDb.Lake;

namespace Sluice.Engine.DuckDb.Reuse;

/// <summary>What a plan was made from beside its text and the session: files of the lake, as they were just before.</summary>
/// <param name="Files">Full paths; empty for a plan that reads catalogs or nothing.</param>
internal sealed record PlanSources(IReadOnlyList<string> Files, long Stamp)
{
    // A plan holds some of its files open, and each is asked for before it is used again.
    private const int MostFiles = 16;

    /// <summary>Whether the files are still those that were planned over. On an engine thread.</summary>
    public bool AreUnchanged => LakeFiles.StampOf(Files) == Stamp;

    /// <summary>Null where it is not certain, and so for whatever the session made for itself.</summary>
    public static PlanSources? Of(ReadRelations? read, LakeFiles? lake, SessionView? view)
    {
        if (read is null || lake is null || view is null)
            return null;
        var files = new List<string>();
        foreach (var (schema, name) in read.Relations)
        {
            if (view.Scope.Temporary.Find("", name) is not null)
                return null;
            if (lake.Of(name) is { } ofTable)
                files.AddRange(ofTable);
            else if (!IsCatalog(schema, name) && !(schema.Length == 0 && read.Given.Contains(name)))
                return null;
        }

        // An idle plan keeps what its last run gathered (hash tables, sorted rows): of a lake that may be anything.
        if (!(files.Count == 0 ? read.IsBoundByRelations : read.IsLean))
            return null;
        return files.Count > MostFiles ? null : new PlanSources(files, LakeFiles.StampOf(files));
    }

    private static bool IsCatalog(string schema, string name) =>
        schema is "pg_catalog" or "information_schema" || (schema.Length == 0 && name.StartsWith("pg_", StringComparison.Ordinal));
}
