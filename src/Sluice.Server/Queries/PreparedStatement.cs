namespace Sluice.Server.Queries;

/// <summary>A statement the client has parsed or prepared, by its name; empty for the unnamed one.</summary>
/// <param name="Sql">The text it came with: all of a PREPARE, if it came by one.</param>
internal sealed record PreparedStatement(string Name, string Sql, PlannedStatement Planned)
{
    private long _runs;

    /// <summary>Whether it came by PREPARE rather than by the protocol's Parse.</summary>
    public bool IsFromSql { get; init; }

    public DateTimeOffset PrepareTime { get; init; }

    /// <summary>How often its plan was used; there is one plan for all values.</summary>
    public long Runs => Volatile.Read(ref _runs);

    public void CountRun() => Interlocked.Increment(ref _runs);
}
