using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Functions.Vectors;

/// <summary>What a vector holds, asked for once a chunk.</summary>
internal sealed class TypeCell
{
    public EngineType? Type { get; private set; }

    public bool IsKnown { get; private set; }

    public void Keep(EngineType? type) => (Type, IsKnown) = (type, true);
}
