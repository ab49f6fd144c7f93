namespace Sluice.Client.Wire;

/// <summary>How far a connection came before it failed.</summary>
public enum DialStep
{
    /// <summary>The name has no address.</summary>
    Resolve,

    /// <summary>No TCP connection.</summary>
    Connect,

    /// <summary>The answer to SSLRequest was not 'S'.</summary>
    Negotiate,

    /// <summary>The TLS handshake broke off.</summary>
    Handshake,
}
