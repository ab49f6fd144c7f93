namespace Sluice.Compare.Wire;

/// <summary>An ErrorResponse, its fields one after another.</summary>
internal sealed class PostgresErrorException(string fields) : IOException(fields);
