namespace Sluice.Engine.DuckDb.Lake;

/// <summary>How a table's files are written.</summary>
public enum LakeFormat
{
    Parquet,
    Csv,
    Tsv,

    /// <summary>One document: an array of objects, or objects one after another.</summary>
    Json,

    /// <summary>One object a line: .ndjson, .jsonl.</summary>
    JsonLines,
}
