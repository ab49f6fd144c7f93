using System.Collections.Frozen;

namespace Sluice.Engine.DuckDb.Catalog.Names;

/// <summary>Objects of one catalog whose names are unique in their schema.</summary>
internal sealed class NameTable
{
    private readonly FrozenDictionary<uint, NamedObject> _byOid;
    private readonly Dictionary<(string Schema, string Name), uint> _byName;

    public NameTable(IReadOnlyList<NamedObject> objects)
    {
        _byOid = objects.ToFrozenDictionary(found => found.Oid);
        _byName = new Dictionary<(string, string), uint>(objects.Count);
        foreach (var found in objects)
            _byName.TryAdd((found.Schema, found.Name), found.Oid);
    }

    public NamedObject? Find(uint oid) => _byOid.TryGetValue(oid, out var found) ? found : null;

    public uint? Find(string schema, string name) => _byName.TryGetValue((schema, name), out var oid) ? oid : null;

    /// <summary>The first of that name along a search path.</summary>
    public uint? Find(IReadOnlyList<string> path, string name)
    {
        foreach (var schema in path)
        {
            if (Find(schema, name) is { } oid)
                return oid;
        }

        return null;
    }
}
