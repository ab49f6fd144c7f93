namespace Sluice.Engine.Types;

/// <summary>A named member of a nested type.</summary>
public sealed record EngineField(string Name, EngineType Type);
