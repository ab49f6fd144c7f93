using Sluice.Engine.Relations;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Server.Transport;

namespace Sluice.Server.Startup;

/// <summary>A client that has proved who it is, with the startup packet it came with. Holds a session's place until disposed.</summary>
internal sealed class Login(StartupMessage startup, string user, Admission admission) : IAsyncDisposable
{
    public string User => user;

    /// <summary>What is known of the connection's TLS; null on connections in memory.</summary>
    public SslFacts? Ssl { get; init; }

    /// <summary>The version both speak: the client's, or the newest we know.</summary>
    public ProtocolVersion Version { get; } = startup.Version.Minor > ProtocolNegotiation.Newest.Minor ? ProtocolNegotiation.Newest : startup.Version;

    /// <summary>user, database, options, application_name and whatever settings the client gave.</summary>
    public IReadOnlyDictionary<string, string> Parameters => startup.Parameters;

    public ValueTask DisposeAsync()
    {
        admission.CloseSession();
        return ValueTask.CompletedTask;
    }
}
