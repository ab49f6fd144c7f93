namespace Sluice.Engine.DuckDb.Catalog.Names;

/// <summary>What pg_type says of a type, as far as its name needs it.</summary>
/// <param name="Element">Of an array type (typelem with typlen -1, unless stored plain as a vector is); 0 for any other.</param>
/// <param name="Array">Its array type; 0 where there is none.</param>
/// <param name="Relation">The relation whose rows it describes; 0 for any other.</param>
internal readonly record struct TypeFact(uint Oid, string Schema, string Name, uint Element, uint Array, uint Relation);
