namespace Sluice.Engine;

/// <summary>What the engine must know of a session when it opens.</summary>
/// <param name="User">The user who logged in.</param>
/// <param name="ProcessId">The number BackendKeyData gave the client.</param>
/// <param name="TimeZone">The session's TimeZone: an IANA name or an offset.</param>
public sealed record EngineSessionOptions(string User, int ProcessId, string TimeZone);
