namespace Sluice.Server.Access;

/// <summary>How a client proves who it is.</summary>
public enum AccessMethod
{
    /// <summary>By password: SCRAM-SHA-256.</summary>
    Scram,

    /// <summary>By a client certificate whose name is the user's, or is mapped to it.</summary>
    Certificate,

    /// <summary>By both.</summary>
    ScramAndCertificate,

    /// <summary>Not at all.</summary>
    Reject,
}
