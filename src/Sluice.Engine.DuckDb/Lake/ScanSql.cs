using Sluice.Engine.DuckDb.Lexing;

namespace Sluice.Engine.DuckDb.Lake;

/// <summary>The FROM item that reads a source's files.</summary>
internal static class ScanSql
{
    /// <summary>Files up to this size together are read whole to find their columns' types; of more a sample is.</summary>
    public const long WholeBytes = 64 << 20;

    /// <summary>Rows of a sample.</summary>
    public const int SampleRows = 204_800;

    /// <summary>Looks for columns and types by itself, each time it is planned.</summary>
    public static string Detecting(LakeSource source, bool withPartitions = true)
    {
        var sample = source.Files.Sum(file => new FileInfo(file).Length) <= WholeBytes ? -1 : SampleRows;
        return source.Format == LakeFormat.Parquet
            ? Call(source, "", withPartitions, union: true)
            : Call(source, $", sample_size = {sample}", withPartitions, union: true);
    }

    /// <summary>Keeps to columns found before.</summary>
    /// <param name="columns">Names and DuckDB types of all columns but partitions.</param>
    public static string Pinned(LakeSource source, IReadOnlyList<(string Name, string Type)> columns)
    {
        var types = string.Join(", ", columns.Select(column => $"{Quoting.Literal(column.Name)}: {Quoting.Literal(column.Type)}"));
        return source.Format switch
        {
            LakeFormat.Parquet => Detecting(source),
            // Files of a folder may lack columns or order them differently, so their headers are still read.
            LakeFormat.Csv or LakeFormat.Tsv => Call(source, $", types = {{{types}}}", withPartitions: true, union: true),
            _ => Call(source, $", columns = {{{types}}}", withPartitions: true, union: false),
        };
    }

    private static string Call(LakeSource source, string options, bool withPartitions, bool union)
    {
        var function = source.Format switch
        {
            LakeFormat.Parquet => "read_parquet",
            LakeFormat.Csv or LakeFormat.Tsv => "read_csv",
            _ => "read_json",
        };
        var files = string.Join(", ", source.Files.Select(Quoting.Literal));
        var partitions = source.IsPartitioned && withPartitions ? "true" : "false";
        var unionByName = union && source.Files.Count > 1 ? ", union_by_name = true" : "";
        return $"{function}([{files}]{options}{Dialect(source.Format)}{unionByName}, hive_partitioning = {partitions})";
    }

    /// <summary>What a format says of its files before anything is found out.</summary>
    public static string Dialect(LakeFormat format) => format switch
    {
        LakeFormat.Tsv => ", delim = '\t'",
        LakeFormat.JsonLines => ", format = 'newline_delimited'",
        _ => "",
    };
}
