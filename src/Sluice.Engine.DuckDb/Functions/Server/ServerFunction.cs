using Sluice.Engine.DuckDb.Relations;
using Sluice.Engine.Relations;

namespace Sluice.Engine.DuckDb.Functions.Server;

/// <summary>A function of the server's as DuckDB's callbacks find it.</summary>
internal sealed record ServerFunction(SystemFunction Function, Callers Callers);
