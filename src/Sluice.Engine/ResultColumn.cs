using Sluice.Engine.Types;
using Sluice.Protocol.Types;

namespace Sluice.Engine;

/// <summary>A column a query returns.</summary>
public sealed record ResultColumn(string Name, EngineType Type)
{
    /// <summary>What RowDescription says of it.</summary>
    public PgType PgType { get; } = PgTypeMapping.ToPgType(Type);
}
