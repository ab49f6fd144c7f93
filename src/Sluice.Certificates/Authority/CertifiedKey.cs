using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Authority;

/// <summary>A certificate and the private key it speaks for; owns both.</summary>
public sealed class CertifiedKey(X509Certificate2 certificate, ECDsa key) : IDisposable
{
    /// <summary>The certificate, without its key.</summary>
    public X509Certificate2 Certificate { get; } = certificate;

    internal ECDsa Key { get; } = key;

    /// <summary>PEM, one CERTIFICATE block.</summary>
    public string CertificatePem() => Certificate.ExportCertificatePem() + "\n";

    /// <summary>PEM, one unencrypted PRIVATE KEY block (PKCS#8). A secret.</summary>
    public string KeyPem() => Key.ExportPkcs8PrivateKeyPem() + "\n";

    public void Dispose()
    {
        Certificate.Dispose();
        Key.Dispose();
    }
}
