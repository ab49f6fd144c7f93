using System.Collections.Frozen;
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

    /// <summary>The type's name in DuckDB's SQL; null for an OID it has no type for.</summary>
    public static string? SqlName(PgType type)
    {
        if (Names.TryGetValue(type.Oid, out var name))
            return name;
        return PgTypes.TryGetElement(type.Oid, out var element) && Names.TryGetValue(element.Oid, out var elementName) ? elementName + "[]" : null;
    }
}
