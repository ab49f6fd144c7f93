using Sluice.Protocol.Types;

namespace Sluice.Engine.Values;

/// <summary>A one-dimensional array parameter; nulls allowed.</summary>
public sealed record ArrayValue(PgType Element, IReadOnlyList<object?> Items);
