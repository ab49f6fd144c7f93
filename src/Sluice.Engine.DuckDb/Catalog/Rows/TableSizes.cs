using System.Globalization;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Lake;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Sessions;

namespace Sluice.Engine.DuckDb.Catalog.Rows;

/// <summary>Sizes of the lake's tables: bytes from the file system, rows from the footers of Parquet files.</summary>
internal static class TableSizes
{
    public static IReadOnlyDictionary<string, TableSize> Of(ConnectionHandle connection, IReadOnlyList<LakeSource> sources, ErrorMapper errors)
    {
        var rows = Rows(connection, [.. sources.Where(source => source.Format == LakeFormat.Parquet).SelectMany(source => source.Files)], errors);
        return sources.ToDictionary(
            source => source.Name,
            source => new TableSize(source.Files.Sum(file => new FileInfo(file).Length), Sum(source, rows)),
            StringComparer.Ordinal);
    }

    private static long? Sum(LakeSource source, Dictionary<string, long> rows) =>
        source.Files.All(rows.ContainsKey) ? source.Files.Sum(file => rows[file]) : null;

    private static Dictionary<string, long> Rows(ConnectionHandle connection, IReadOnlyList<string> files, ErrorMapper errors)
    {
        if (files.Count == 0)
            return [];
        var list = string.Join(", ", files.Select(Quoting.Literal));
        return OwnStatement.Read(connection, $"SELECT file_name, num_rows::VARCHAR FROM parquet_file_metadata([{list}])", errors)
            .ToDictionary(row => row[0]!, row => long.Parse(row[1]!, CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }
}
