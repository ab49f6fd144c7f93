namespace Sluice.Engine.DuckDb.Catalog.Names;

/// <summary>A function or an operator: one of several of its name, told apart by its arguments.</summary>
/// <param name="Arguments">OIDs of types; of an operator left and right, 0 where it has none.</param>
internal sealed record SignedObject(uint Oid, string Schema, string Name, IReadOnlyList<uint> Arguments);
