namespace Sluice.Server.Results;

/// <summary>The IntervalStyle setting (PostgreSQL manual, 8.5.5).</summary>
internal enum IntervalStyle
{
    Postgres,
    PostgresVerbose,
    SqlStandard,
    Iso8601,
}
