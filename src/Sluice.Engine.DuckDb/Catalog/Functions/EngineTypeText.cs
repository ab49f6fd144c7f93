using System.Collections.Frozen;
using Sluice.Engine.DuckDb.Aliases;
using Sluice.Protocol.Types;

namespace Sluice.Engine.DuckDb.Catalog.Functions;

/// <summary>DuckDB's text of a type as PostgreSQL's type, the one clients are told.</summary>
internal static class EngineTypeText
{
    private static readonly FrozenDictionary<string, PgType> Scalars = new Dictionary<string, PgType>
    {
        ["BOOLEAN"] = PgTypes.Bool,
        ["TINYINT"] = PgTypes.Int2, ["UTINYINT"] = PgTypes.Int2, ["SMALLINT"] = PgTypes.Int2,
        ["USMALLINT"] = PgTypes.Int4, ["INTEGER"] = PgTypes.Int4,
        ["UINTEGER"] = PgTypes.Int8, ["BIGINT"] = PgTypes.Int8,
        ["UBIGINT"] = PgTypes.Numeric, ["HUGEINT"] = PgTypes.Numeric, ["UHUGEINT"] = PgTypes.Numeric, ["BIGNUM"] = PgTypes.Numeric,
        ["FLOAT"] = PgTypes.Float4, ["DOUBLE"] = PgTypes.Float8,
        ["DATE"] = PgTypes.Date, ["TIME"] = PgTypes.Time, ["TIME_NS"] = PgTypes.Time, ["TIME WITH TIME ZONE"] = PgTypes.TimeTz,
        ["TIMESTAMP"] = PgTypes.Timestamp, ["TIMESTAMP_S"] = PgTypes.Timestamp, ["TIMESTAMP_MS"] = PgTypes.Timestamp, ["TIMESTAMP_NS"] = PgTypes.Timestamp,
        ["TIMESTAMP WITH TIME ZONE"] = PgTypes.TimestampTz, ["INTERVAL"] = PgTypes.Interval,
        ["UUID"] = PgTypes.Uuid, ["BLOB"] = PgTypes.Bytea, ["BIT"] = PgTypes.VarBit, ["JSON"] = PgTypes.Json, ["VARCHAR"] = PgTypes.Text,
        // A constant without a type.
        ["\"NULL\""] = PgTypes.Unknown, ["STRING_LITERAL"] = PgTypes.Unknown, ["INTEGER_LITERAL"] = PgTypes.Int4,
    }.ToFrozenDictionary();

    public static uint OidOf(string text) => Of(text).Oid;

    private static PgType Of(string text)
    {
        if (text.EndsWith(']'))
        {
            var element = text[..text.LastIndexOf('[')];
            // Lists of lists may be ragged, so they travel as JSON, as all that is nested.
            return element.EndsWith(']') || IsNested(element) ? PgTypes.Json : PgTypes.ArrayOf(Of(element));
        }

        if (IsNested(text))
            return PgTypes.Json;
        if (text.StartsWith("DECIMAL", StringComparison.Ordinal))
            return PgTypes.Numeric;
        if (AliasTypes.NameOf(text.Trim('"')) is { } name && PgTypes.TryGet(name, out var named))
            return named;
        return Scalars.GetValueOrDefault(text, PgTypes.Text);
    }

    private static bool IsNested(string text) =>
        text.StartsWith("STRUCT(", StringComparison.Ordinal) || text.StartsWith("MAP(", StringComparison.Ordinal) || text.StartsWith("UNION(", StringComparison.Ordinal);
}
