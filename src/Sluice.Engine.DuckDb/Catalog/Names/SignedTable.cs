using System.Collections.Frozen;

namespace Sluice.Engine.DuckDb.Catalog.Names;

/// <summary>Functions, or operators.</summary>
internal sealed class SignedTable(IReadOnlyList<SignedObject> objects)
{
    private readonly FrozenDictionary<uint, SignedObject> _byOid = objects.ToFrozenDictionary(found => found.Oid);
    private readonly ILookup<string, SignedObject> _byName = objects.ToLookup(found => found.Name, StringComparer.Ordinal);

    public SignedObject? Find(uint oid) => _byOid.GetValueOrDefault(oid);

    /// <summary>All of that name in one schema, or along a path.</summary>
    public List<SignedObject> Named(IReadOnlyList<string> path, string name) => _byName[name].Where(found => path.Contains(found.Schema)).ToList();
}
