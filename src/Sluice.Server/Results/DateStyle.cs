namespace Sluice.Server.Results;

/// <summary>The layout half of the DateStyle setting (PostgreSQL manual, 8.5.2).</summary>
internal enum DateStyle
{
    Iso,
    Sql,
    Postgres,
    German,
}
