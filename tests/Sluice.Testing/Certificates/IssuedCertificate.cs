using System.Security.Cryptography.X509Certificates;

namespace Sluice.Testing.Certificates;

/// <summary>A certificate, its key as PKCS #8 and the intermediates above it, all as PEM.</summary>
public sealed record IssuedCertificate(X509Certificate2 Certificate, string KeyPem, IReadOnlyList<string> Intermediates)
{
    public string Pem => Certificate.ExportCertificatePem() + "\n";

    /// <summary>Leaf first, then the intermediates: what a server has to send.</summary>
    public string ChainPem => Pem + string.Concat(Intermediates);
}
