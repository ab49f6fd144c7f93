using Sluice.Engine.Relations;

namespace Sluice.Engine.DuckDb.Relations;

/// <summary>A relation as DuckDB's callbacks find it.</summary>
internal sealed record RelationFunction(SystemRelation Relation, Callers Callers);
