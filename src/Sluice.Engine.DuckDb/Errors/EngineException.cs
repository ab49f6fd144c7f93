namespace Sluice.Engine.DuckDb.Errors;

/// <summary>DuckDB's own words behind an error, for the operator: they may name paths and are never sent.</summary>
internal sealed class EngineException(EngineReport report) : Exception($"{report.Type}: {report.Message}")
{
    public EngineReport Report => report;
}
