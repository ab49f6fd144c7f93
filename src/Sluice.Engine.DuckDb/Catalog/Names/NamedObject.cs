namespace Sluice.Engine.DuckDb.Catalog.Names;

/// <summary>What a catalog says of an object's name.</summary>
/// <param name="Schema">Empty for what lies in none (schemas, roles).</param>
internal readonly record struct NamedObject(uint Oid, string Schema, string Name);
