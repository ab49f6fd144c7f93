using Sluice.Engine.DuckDb.Lexing;

namespace Sluice.Engine.DuckDb.Lake;

/// <summary>The FROM item that reads a source's files.</summary>
internal static class ScanSql
{
    /// <summary>Files up to this size are read whole to find their columns' types; of larger ones a sample is.</summary>
    private const long WholeBytes = 64 << 20;

    public static string From(LakeSource source) =>
        $"{Function(source.Format)}({Files(source)}{Options(source)})";

    /// <summary>The query that tells a single CSV or TSV file's dialect and types as a FROM item; null for other sources.</summary>
    public static string? Sniff(LakeSource source)
    {
        if (source.IsFolder || source.Format is not (LakeFormat.Csv or LakeFormat.Tsv))
            return null;
        return $"SELECT Prompt FROM sniff_csv({Quoting.Literal(source.Files[0])}, sample_size = {Sample(source)}{Delimiter(source.Format)})";
    }

    private static string Function(LakeFormat format) => format switch
    {
        LakeFormat.Parquet => "read_parquet",
        LakeFormat.Csv or LakeFormat.Tsv => "read_csv",
        _ => "read_json",
    };

    private static string Files(LakeSource source) => $"[{string.Join(", ", source.Files.Select(Quoting.Literal))}]";

    private static string Options(LakeSource source)
    {
        var options = source.Format switch
        {
            LakeFormat.Parquet => "",
            LakeFormat.Csv or LakeFormat.Tsv => $", sample_size = {Sample(source)}{Delimiter(source.Format)}",
            LakeFormat.Json => $", sample_size = {Sample(source)}",
            _ => $", sample_size = {Sample(source)}, format = 'newline_delimited'",
        };
        return source.IsFolder ? $"{options}, union_by_name = true, hive_partitioning = {(HasPartitions(source) ? "true" : "false")}" : options;
    }

    private static string Delimiter(LakeFormat format) => format == LakeFormat.Tsv ? ", delim = '\t'" : "";

    private static int Sample(LakeSource source) => source.Files.Sum(file => new FileInfo(file).Length) <= WholeBytes ? -1 : 204_800;

    private static bool HasPartitions(LakeSource source) =>
        source.Files.All(file => Path.GetDirectoryName(file)!.Split(Path.DirectorySeparatorChar).Any(part => part.IndexOf('=', StringComparison.Ordinal) > 0));
}
