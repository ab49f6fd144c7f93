using Sluice.Engine.Relations;

namespace Sluice.Engine.DuckDb;

/// <summary>What the engine serves, and with how much of the machine.</summary>
/// <param name="LakePath">The folder whose files and folders become tables.</param>
/// <param name="DataPath">A folder of the server's own; the engine keeps its catalog and spilled data in "engine" below it.</param>
/// <param name="DatabaseName">What current_database() answers.</param>
/// <param name="ServerVersion">What version() answers.</param>
/// <param name="InternalErrorLog">Receives (incident id, detail) of what clients are told only the id of.</param>
public sealed record DuckDbEngineOptions(
    string LakePath,
    string DataPath,
    string DatabaseName,
    string ServerVersion,
    Action<string, string> InternalErrorLog)
{
    /// <summary>Bytes the engine may use before it spills; half of the machine's by default.</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>Threads that compute; one a core by default.</summary>
    public int? Threads { get; init; }

    /// <summary>Bytes of disk that spilled data may use; DuckDB's own default, nine tenths of what is free, when not set.</summary>
    public long? SpillLimit { get; init; }

    /// <summary>Names of users the server knows; called for each reading of the roles.</summary>
    public Func<IEnumerable<string>> RoleNames { get; init; } = () => [];

    /// <summary>Relations whose rows are the server's.</summary>
    public IReadOnlyList<SystemRelation> SystemRelations { get; init; } = [];

    /// <summary>Scalar functions whose answers are the server's.</summary>
    public IReadOnlyList<SystemFunction> SystemFunctions { get; init; } = [];
}
