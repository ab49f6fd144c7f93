using System.Globalization;

namespace Sluice.Engine.DuckDb.Tests.Catalog;

/// <summary>The columns of PostgreSQL 17's pg_catalog, as it tells of them itself.</summary>
internal static class RelationColumns
{
    public static IReadOnlyDictionary<string, (string Name, uint Type)[]> All { get; } = Read();

    private static Dictionary<string, (string Name, uint Type)[]> Read() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Catalog", "postgresql-17-columns.tsv")).Skip(1)
            .Select(line => line.Split('\t'))
            .GroupBy(fields => fields[0])
            .ToDictionary(group => group.Key, group => group.Select(fields => (fields[1], uint.Parse(fields[2], CultureInfo.InvariantCulture))).ToArray());
}
