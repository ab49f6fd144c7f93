using System.Collections.Frozen;

namespace Sluice.Engine.DuckDb.Catalog.Names;

/// <summary>pg_type.</summary>
internal sealed class TypeTable
{
    private readonly FrozenDictionary<uint, TypeFact> _byOid;
    private readonly NameTable _names;

    public TypeTable(IReadOnlyList<TypeFact> types)
    {
        _byOid = types.ToFrozenDictionary(type => type.Oid);
        _names = new NameTable([.. types.Select(type => new NamedObject(type.Oid, type.Schema, type.Name))]);
    }

    public TypeFact? Find(uint oid) => _byOid.TryGetValue(oid, out var type) ? type : null;

    public uint? Find(string schema, string name) => _names.Find(schema, name);

    public uint? Find(IReadOnlyList<string> path, string name) => _names.Find(path, name);
}
