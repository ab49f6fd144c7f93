namespace Sluice.Engine.DuckDb.Catalog.Temporary;

/// <summary>One session's rows of pg_temp_relations and pg_temp_columns.</summary>
internal sealed record TemporaryRows(IReadOnlyList<object?[]> Relations, IReadOnlyList<object?[]> Columns)
{
    public static readonly TemporaryRows None = new([], []);
}
