namespace Sluice.Engine.DuckDb.Dialect.Flattening;

/// <summary>How a session reads tables with nested columns. One object for one meaning of a text: translations are kept by it.</summary>
/// <param name="IsOn">sluice.flatten.</param>
internal sealed record FlatReading(NestedTables Tables, bool IsOn)
{
    /// <summary>Whether a text may mean something else than without it.</summary>
    public bool Concerns(string sql) =>
        IsOn || sql.Contains(NestedTables.Suffix, StringComparison.OrdinalIgnoreCase) || (Tables.AnyNested && sql.Contains("view", StringComparison.OrdinalIgnoreCase));
}
