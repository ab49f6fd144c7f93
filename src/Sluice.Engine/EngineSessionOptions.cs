using Sluice.Engine.Relations;

namespace Sluice.Engine;

/// <summary>What the engine must know of a session when it opens.</summary>
/// <param name="User">The user who logged in.</param>
/// <param name="ProcessId">The number BackendKeyData gave the client.</param>
/// <param name="TimeZone">The session's TimeZone: an IANA name or an offset.</param>
public sealed record EngineSessionOptions(string User, int ProcessId, string TimeZone)
{
    /// <summary>What sslinfo's functions answer; null without TLS.</summary>
    public SslFacts? Ssl { get; init; }
}
