namespace Sluice.Engine.DuckDb.Functions.Registration;

/// <summary>A cast of ours, in place of DuckDB's for exactly these two types. Null stays null.</summary>
/// <param name="Body">Called for each row, from any thread.</param>
internal sealed record CastFunction(SqlType From, SqlType To, RowBody Body)
{
    /// <summary>How dear it is as a cast that happens by itself, as DuckDB counts; null where it does not.</summary>
    public long? ImplicitCost { get; init; }
}
