namespace Sluice.Protocol.Scram;

/// <summary>How an exchange ended.</summary>
/// <param name="Succeeded">False for a wrong password and for an exchange that was doomed; which of the two is not told.</param>
/// <param name="ServerFinal">On success the data of AuthenticationSASLFinal; empty on failure, which an ErrorResponse answers.</param>
public readonly record struct ScramResult(bool Succeeded, byte[] ServerFinal);
