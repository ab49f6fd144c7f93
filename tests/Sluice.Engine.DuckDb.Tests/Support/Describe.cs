using Sluice.Protocol.Types;

namespace Sluice.Engine.DuckDb.Tests.Support;

/// <summary>What a client is told of a statement's columns before it runs.</summary>
internal static class Describe
{
    private static readonly Dictionary<uint, string> Names = new()
    {
        [PgTypes.Bool.Oid] = "bool", [PgTypes.Int2.Oid] = "int2", [PgTypes.Int4.Oid] = "int4", [PgTypes.Int8.Oid] = "int8", [PgTypes.Numeric.Oid] = "numeric",
        [PgTypes.Float4.Oid] = "float4", [PgTypes.Float8.Oid] = "float8", [PgTypes.Text.Oid] = "text", [1043] = "varchar", [PgTypes.Date.Oid] = "date",
        [PgTypes.Interval.Oid] = "interval", [PgTypes.Json.Oid] = "json", [3802] = "jsonb",
    };

    /// <returns>"name type", joined by ", ".</returns>
    public static async Task<string> ColumnsAsync(this IEngineSession session, string sql)
    {
        await using var query = await session.PrepareAsync(new QueryText(sql, []), CancellationToken.None);
        return string.Join(", ", query.Columns.Select(column => $"{column.Name} {NameOf(column.PgType)}"));
    }

    private static string NameOf(PgType type) => PgTypes.TryGetElement(type.Oid, out var element) ? "_" + NameOf(element) : Names[type.Oid];
}
