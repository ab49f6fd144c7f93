using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Lake;

/// <summary>A value inside a column of structs, or a column that is none.</summary>
/// <param name="Path">The column, then the members down to the value.</param>
/// <param name="Name">What it is called where a table is read as its leaves.</param>
internal sealed record Leaf(IReadOnlyList<string> Path, string Name, EngineType Type);
