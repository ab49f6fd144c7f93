namespace Sluice.Certificates.Store.Records;

/// <summary>The last CRL of one CA.</summary>
/// <param name="Issuer">Fingerprint of the CA.</param>
/// <param name="Number">cRLNumber; rises with every CRL of this CA.</param>
/// <param name="ThisUpdate">In UTC.</param>
/// <param name="NextUpdate">In UTC.</param>
/// <param name="Revoked">Serial numbers in it.</param>
/// <param name="Pem">The list itself.</param>
internal sealed record StoredCrl(
    string Issuer, long Number, DateTimeOffset ThisUpdate, DateTimeOffset NextUpdate, IReadOnlyList<string> Revoked, string Pem);
