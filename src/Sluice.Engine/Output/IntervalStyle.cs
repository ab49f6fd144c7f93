namespace Sluice.Engine.Output;

/// <summary>The IntervalStyle setting (PostgreSQL manual, 8.5.5).</summary>
public enum IntervalStyle
{
    Postgres,
    PostgresVerbose,
    SqlStandard,
    Iso8601,
}
