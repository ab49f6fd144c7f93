using Sluice.Protocol.Types;

namespace Sluice.Engine.Values;

/// <summary>
/// A bound parameter, decoded. <paramref name="Value"/> is null or, by type: bool; short, int, long (int2, int4, int8; oid is long);
/// float, double; <see cref="Numeric"/>; string (text, varchar, bpchar, name, json, jsonb, unknown); byte[] (bytea);
/// <see cref="Date"/>, <see cref="Time"/>, <see cref="TimeTz"/>, <see cref="Timestamp"/>, <see cref="TimestampTz"/>,
/// <see cref="Interval"/>; Guid; <see cref="Bits"/>; <see cref="ArrayValue"/>.
/// </summary>
public readonly record struct ParameterValue(PgType Type, object? Value);
