using System.Collections.Frozen;
using Sluice.Engine.DuckDb.Aliases;
using Sluice.Protocol.Types;

namespace Sluice.Engine.DuckDb.Parameters;

/// <summary>Which DuckDB type a parameter of a PostgreSQL type is cast to.</summary>
internal static class ParameterTypes
{
    /// <summary>Digits after the point a numeric parameter keeps; 28 before it.</summary>
    public const byte NumericScale = 10;

    private static readonly FrozenDictionary<uint, string> Names = new Dictionary<uint, string>
    {
        [PgTypes.Bool.Oid] = "BOOLEAN",
        [PgTypes.Int2.Oid] = "SMALLINT",
        [PgTypes.Int4.Oid] = "INTEGER",
        [PgTypes.Int8.Oid] = "BIGINT",
        [PgTypes.Oid.Oid] = "BIGINT",
        [PgTypes.Float4.Oid] = "FLOAT",
        [PgTypes.Float8.Oid] = "DOUBLE",
        [PgTypes.Numeric.Oid] = "DECIMAL(38,10)",
        [PgTypes.Text.Oid] = "VARCHAR",
        [PgTypes.VarChar.Oid] = "VARCHAR",
        [PgTypes.BpChar.Oid] = "VARCHAR",
        [PgTypes.Name.Oid] = "VARCHAR",
        [PgTypes.Unknown.Oid] = "VARCHAR",
        // "char", as the catalogs' kinds are.
        [18] = "VARCHAR",
        [PgTypes.Json.Oid] = "JSON",
        [PgTypes.Jsonb.Oid] = "JSON",
        [PgTypes.Bytea.Oid] = "BLOB",
        [PgTypes.Date.Oid] = "DATE",
        [PgTypes.Time.Oid] = "TIME",
        [PgTypes.TimeTz.Oid] = "TIMETZ",
        [PgTypes.Timestamp.Oid] = "TIMESTAMP",
        [PgTypes.TimestampTz.Oid] = "TIMESTAMPTZ",
        [PgTypes.Interval.Oid] = "INTERVAL",
        [PgTypes.Uuid.Oid] = "UUID",
        [PgTypes.Bit.Oid] = "BIT",
        [PgTypes.VarBit.Oid] = "BIT",
    }.ToFrozenDictionary();

    /// <summary>The name in DuckDB's SQL of the type a value is bound as; null for an OID it has no type for.</summary>
    public static string? SqlName(PgType type)
    {
        if (NameOf(type.Oid) is { } name)
            return name;
        return PgTypes.TryGetElement(type.Oid, out var element) && NameOf(element.Oid) is { } elementName ? elementName + "[]" : null;
    }

    /// <summary>The casts, in order, that make a bound value one of the type: regclass and its kin are bound as the text of their name.</summary>
    public static string SqlCasts(PgType type)
    {
        var isArray = PgTypes.TryGetElement(type.Oid, out var element);
        var oid = isArray ? element.Oid : type.Oid;
        return PgTypes.IsOidName(oid) && PgTypes.NameOf(oid) is { } name
            ? $"{SqlName(type)}::{AliasType.Prefix}{name}{(isArray ? "[]" : "")}"
            : SqlName(type)!;
    }

    // What is kept as text is bound as text.
    private static string? NameOf(uint oid) =>
        Names.TryGetValue(oid, out var name) ? name
        : PgTypes.IsTransactionNumber(oid) ? "BIGINT"
        : PgTypes.IsOidName(oid) || PgTypes.NameOf(oid) is "char" or "inet" or "cidr" or "xml" or "aclitem" or "pg_node_tree" ? "VARCHAR"
        : null;
}
