namespace Sluice.Engine.Output;

/// <summary>The layout half of the DateStyle setting (PostgreSQL manual, 8.5.2).</summary>
public enum DateStyle
{
    Iso,
    Sql,
    Postgres,
    German,
}
