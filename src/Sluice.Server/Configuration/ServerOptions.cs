using System.Net;

namespace Sluice.Server.Configuration;

/// <summary>What an operator can say of a server, checked as a whole before it listens.</summary>
public sealed record ServerOptions
{
    /// <summary>Where to listen; port 0 takes a free one.</summary>
    public required IReadOnlyList<IPEndPoint> Endpoints { get; init; }

    /// <summary>The one database name clients may ask for.</summary>
    public string Database { get; init; } = "lake";

    /// <summary>DATA, full path, for the control socket and the record of who read the roots; null for neither.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>Sessions at once; the next one is told 53300.</summary>
    public int MaxConnections { get; init; } = 200;

    /// <summary>Connections that may be negotiating or logging in beyond the sessions, cancel requests among them; more are hung up on.</summary>
    public int MaxPendingConnections { get; init; } = 100;

    /// <summary>From accept to the end of login: negotiation, TLS and password together.</summary>
    public TimeSpan StartupTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest Query, Parse, Bind or CopyData message, in bytes.</summary>
    public int MaxMessageBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How long after SIGTERM statements may go on before they are stopped with 57P01, and handshakes before they are cut.</summary>
    public TimeSpan DrainGrace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>From SIGTERM to the end of the process at the latest.</summary>
    public TimeSpan ShutdownTimeout { get; init; } = TimeSpan.FromSeconds(4.5);
}
