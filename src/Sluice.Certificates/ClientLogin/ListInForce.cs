namespace Sluice.Certificates.ClientLogin;

/// <summary>The newest revocation list of one CA, by which clients are judged.</summary>
/// <param name="File">Full path of the file it came from.</param>
/// <param name="Issuer">The CA, as RFC 2253 writes it.</param>
/// <param name="NextUpdate">Null when it does not say.</param>
public sealed record ListInForce(string File, string Issuer, DateTimeOffset ThisUpdate, DateTimeOffset? NextUpdate);
