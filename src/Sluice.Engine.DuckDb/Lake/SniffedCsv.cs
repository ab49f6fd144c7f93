namespace Sluice.Engine.DuckDb.Lake;

/// <summary>How a CSV file is read, as its content shows.</summary>
/// <param name="From">The FROM clause, with all that was found.</param>
/// <param name="Columns">In order, with DuckDB's types.</param>
internal sealed record SniffedCsv(string From, IReadOnlyList<(string Name, string Type)> Columns);
