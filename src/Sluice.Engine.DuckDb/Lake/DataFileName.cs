using System.Text;

namespace Sluice.Engine.DuckDb.Lake;

/// <summary>What a file's name tells.</summary>
internal static class DataFileName
{
    /// <summary>PostgreSQL's longest identifier, in bytes (NAMEDATALEN - 1).</summary>
    public const int MostBytes = 63;

    private static readonly string[] Compressions = [".gz", ".zst"];

    /// <summary>The format its ending stands for, in any case, a compression's ending before it or after it aside.</summary>
    public static LakeFormat? Format(string name) => Extension(WithoutCompression(name)) switch
    {
        ".parquet" => LakeFormat.Parquet,
        ".csv" => LakeFormat.Csv,
        ".tsv" => LakeFormat.Tsv,
        ".json" => LakeFormat.Json,
        ".ndjson" or ".jsonl" => LakeFormat.JsonLines,
        _ => null,
    };

    public static bool IsHidden(string name) => name[0] is '.' or '_';

    public static bool IsCompressed(string name) => Compressions.Contains(Extension(name));

    /// <summary>
    /// The table's name: data and compression endings dropped, lower case, every run of other characters than letters, digits
    /// and _ made one _, a _ before a leading digit, and cut to 63 bytes between characters.
    /// </summary>
    public static string TableName(string fileName)
    {
        var stem = fileName;
        while (Format(stem) is not null || IsCompressed(stem))
            stem = stem[..^Extension(stem).Length];
        var name = new StringBuilder();
        var bytes = 0;
        foreach (var rune in stem.EnumerateRunes())
        {
            var letter = Rune.IsLetterOrDigit(rune) || rune.Value == '_' ? Rune.ToLowerInvariant(rune) : new Rune('_');
            if (letter.Value == '_' && rune.Value != '_' && name.Length > 0 && name[^1] == '_')
                continue;
            if (name.Length == 0 && Rune.IsDigit(letter))
            {
                name.Append('_');
                bytes++;
            }

            bytes += letter.Utf8SequenceLength;
            if (bytes > MostBytes)
                break;
            name.Append(letter.ToString());
        }

        return name.Length == 0 ? "_" : name.ToString();
    }

    private static string WithoutCompression(string name) => IsCompressed(name) ? name[..^Extension(name).Length] : name;

    private static string Extension(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot <= 0 ? "" : name[dot..].ToLowerInvariant();
    }
}
