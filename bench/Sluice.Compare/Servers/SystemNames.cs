namespace Sluice.Compare.Servers;

/// <summary>What the columns of the table are called.</summary>
internal static class SystemNames
{
    public const string Sluice = "Sluice";
    public const string Postgres18 = "PostgreSQL 18";
    public const string Postgres15 = "PostgreSQL 15";
    public const string DuckDb = "DuckDB in process";

    public static IReadOnlyList<string> All { get; } = [Sluice, Postgres18, Postgres15, DuckDb];
}
