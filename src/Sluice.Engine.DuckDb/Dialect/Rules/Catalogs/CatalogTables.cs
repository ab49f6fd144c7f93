using System.Collections.Frozen;
using System.Globalization;
using Sluice.Engine.DuckDb.Catalog.Rows;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Catalogs;

/// <summary>The catalogs that are tables in PostgreSQL, and their OIDs.</summary>
internal static class CatalogTables
{
    private static readonly Lazy<FrozenDictionary<string, uint>> Oids = new(Read);

    /// <returns>Null for any other name.</returns>
    public static uint? OidOf(string relation) => Oids.Value.TryGetValue(relation, out var oid) ? oid : null;

    private static FrozenDictionary<string, uint> Read()
    {
        var rows = FactFile.Read("relations");
        var (oid, name, kind) = (Array.IndexOf(rows[0], "oid"), Array.IndexOf(rows[0], "relname"), Array.IndexOf(rows[0], "relkind"));
        return rows.Where(row => row[kind] == "r").ToFrozenDictionary(row => row[name]!, row => uint.Parse(row[oid]!, CultureInfo.InvariantCulture));
    }
}
