using Sluice.Engine.Types;

namespace Sluice.Engine.Relations;

/// <summary>A column of a relation the server fills.</summary>
/// <param name="Kind">Bool (bool), Int32 (int), Int64 (long), Text (string), TimestampTz (DateTimeOffset) or BigNum (BigInteger).</param>
public sealed record SystemColumn(string Name, TypeKind Kind);
