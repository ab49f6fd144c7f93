namespace Sluice.Conformance.Drivers.Matrix;

/// <summary>How an attempt to connect ends, for the person who made it.</summary>
internal enum Outcome
{
    /// <summary>Logged in, and a query was answered.</summary>
    Connects,

    /// <summary>The client ended the connection because of the server's certificate.</summary>
    RefusedByVerification,

    /// <summary>The server's last word was that it takes no plaintext connection (28000).</summary>
    RefusedByServer,

    /// <summary>The client could not do what it was asked: no root file, or no such mode.</summary>
    ConfigurationError,

    /// <summary>None of the above: never expected.</summary>
    Unclear,
}
