using Sluice.Engine.Types;

namespace Sluice.Engine.Relations;

/// <summary>A column of a relation the server fills.</summary>
/// <param name="Kind">Bool (bool), Int32 (int), UInt32 (uint), Int64 (long), Text (string), TimestampTz (DateTimeOffset) or BigNum (BigInteger).</param>
public sealed record SystemColumn(string Name, TypeKind Kind)
{
    /// <summary>PostgreSQL's name of the type where Kind only says how it is stored (<see cref="EngineType.PgName"/>).</summary>
    public string? PgName { get; init; }
}
