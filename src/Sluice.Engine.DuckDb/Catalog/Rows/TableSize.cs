namespace Sluice.Engine.DuckDb.Catalog.Rows;

/// <summary>How large a table's files are together.</summary>
/// <param name="Rows">Null where the files do not say.</param>
internal readonly record struct TableSize(long Bytes, long? Rows);
