using System.Net;
using Sluice.Engine.Relations;

namespace Sluice.Server.Activity;

/// <summary>A session at one moment.</summary>
/// <param name="Remote">Null on connections in memory.</param>
/// <param name="Ssl">Null without TLS.</param>
internal sealed record ActivitySnapshot(
    int ProcessId, string User, string Database, IPEndPoint? Remote, SslFacts? Ssl, DateTimeOffset BackendStart)
{
    public string ApplicationName { get; init; } = "";

    public string State { get; init; } = SessionState.Idle;

    public string Query { get; init; } = "";

    public DateTimeOffset? TransactionStart { get; init; }

    public DateTimeOffset? QueryStart { get; init; }

    public DateTimeOffset StateChange { get; init; }
}
