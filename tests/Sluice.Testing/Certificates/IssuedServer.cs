namespace Sluice.Testing.Certificates;

/// <summary>A server certificate and its key (PKCS #8), as PEM ending in a line break.</summary>
/// <param name="SerialNumber">Big-endian, as CRLs name it.</param>
/// <param name="NotAfter">Local time, as <see cref="System.Security.Cryptography.X509Certificates.X509Certificate2.NotAfter"/>.</param>
public sealed record IssuedServer(string CertificatePem, string KeyPem, byte[] SerialNumber, DateTime NotAfter);
