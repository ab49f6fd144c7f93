using Sluice.Protocol.Types;

namespace Sluice.Engine.DuckDb.Tests.Support;

/// <summary>What a client is told of a statement's columns before it runs.</summary>
internal static class Describe
{
    private static readonly string[] Names = ["bool", "int2", "int4", "int8", "numeric", "float4", "float8", "text", "varchar", "date", "timestamp", "timestamptz", "interval", "json", "jsonb"];

    /// <returns>"name type", joined by ", ".</returns>
    public static async Task<string> ColumnsAsync(this IEngineSession session, string sql)
    {
        await using var query = await session.PrepareAsync(new QueryText(sql, []), CancellationToken.None);
        return string.Join(", ", query.Columns.Select(column => $"{column.Name} {NameOf(column.PgType)}"));
    }

    private static string NameOf(PgType type) =>
        Names.FirstOrDefault(name => PgTypes.TryGet(name, out var named) && named.Oid == type.Oid)
        ?? (PgTypes.TryGetElement(type.Oid, out var element) ? "_" + NameOf(element) : type.Oid.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
