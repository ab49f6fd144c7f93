using Sluice.Protocol.Types;

namespace Sluice.Engine.Types;

/// <summary>Which PostgreSQL type a client is told for an engine's type (docs/types.md).</summary>
public static class PgTypeMapping
{
    public static PgType ToPgType(EngineType type) =>
        type.PgName is { } name && PgTypes.TryGet(name, out var named) ? Limited(named, type.Length) : ByKind(type);

    // varchar(n) and char(n): the modifier is n and four (PostgreSQL, varchar.c).
    private static PgType Limited(PgType type, int length) => length > 0 ? type with { Modifier = length + 4 } : type;

    private static PgType ByKind(EngineType type) => type.Kind switch
    {
        TypeKind.Bool => PgTypes.Bool,
        TypeKind.Int8 or TypeKind.UInt8 or TypeKind.Int16 => PgTypes.Int2,
        TypeKind.UInt16 or TypeKind.Int32 => PgTypes.Int4,
        TypeKind.UInt32 or TypeKind.Int64 => PgTypes.Int8,
        TypeKind.UInt64 => PgType.Numeric(20, 0),
        TypeKind.Int128 or TypeKind.UInt128 => PgType.Numeric(39, 0),
        TypeKind.Decimal when UnboundNumeric.Is(type) || QuotientNumeric.Is(type) => PgTypes.Numeric,
        TypeKind.Decimal => PgType.Numeric(type.Precision, type.Scale),
        TypeKind.BigNum => PgTypes.Numeric,
        TypeKind.Float32 => PgTypes.Float4,
        TypeKind.Float64 => PgTypes.Float8,
        TypeKind.Date => PgTypes.Date,
        TypeKind.Time or TypeKind.TimeNs => PgTypes.Time,
        TypeKind.TimeTz => PgTypes.TimeTz,
        TypeKind.TimestampS or TypeKind.TimestampMs or TypeKind.Timestamp or TypeKind.TimestampNs => PgTypes.Timestamp,
        TypeKind.TimestampTz => PgTypes.TimestampTz,
        TypeKind.Interval => PgTypes.Interval,
        TypeKind.Uuid => PgTypes.Uuid,
        TypeKind.Struct when type.IsRow => PgTypes.Record,
        TypeKind.Json or TypeKind.Struct or TypeKind.Map or TypeKind.Union => PgTypes.Json,
        TypeKind.Blob => PgTypes.Bytea,
        TypeKind.Bit => PgTypes.VarBit,
        TypeKind.List or TypeKind.Array when type.IsMatrix => PgTypes.ArrayOf(ToPgType(type.Leaf)),
        TypeKind.List or TypeKind.Array => IsScalar(type.Element) ? PgTypes.ArrayOf(ToPgType(type.Element)) : PgTypes.Json,
        _ => PgTypes.Text,
    };

    /// <summary>Whether a list of it is a PostgreSQL array; a list of anything nested may be ragged, so it travels as JSON.</summary>
    private static bool IsScalar(EngineType type) =>
        type.IsRow || type.Kind is not (TypeKind.List or TypeKind.Array or TypeKind.Struct or TypeKind.Map or TypeKind.Union);
}
