using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Authority;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Files;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Store;

/// <summary>
/// NAME.crt and NAME.key, replaced together. The certificate's rename is what counts: the new key waits beside it as NAME.key.next,
/// and a start that finds it after a crash either finishes the step or drops it.
/// </summary>
internal sealed class KeyPairFiles(string directory, string name)
{
    public string CertificateFile { get; } = Path.Combine(directory, name + ".crt");

    public string KeyFile { get; } = Path.Combine(directory, name + ".key");

    private string NextKeyFile => KeyFile + ".next";

    public bool HasCertificate => File.Exists(CertificateFile);

    public bool HasKey => File.Exists(KeyFile) || File.Exists(NextKeyFile);

    public void Write(CertifiedKey pair)
    {
        AtomicFile.WritePrivate(NextKeyFile, pair.KeyPem());
        AtomicFile.WritePublic(CertificateFile, pair.CertificatePem());
        File.Move(NextKeyFile, KeyFile, overwrite: true);
    }

    /// <summary>Ends a replacement that a crash cut in two. Call with the store locked.</summary>
    public void Recover()
    {
        AtomicFile.Sweep(CertificateFile);
        AtomicFile.Sweep(NextKeyFile);
        if (!File.Exists(NextKeyFile))
            return;
        if (HasCertificate && Matches(NextKeyFile))
            File.Move(NextKeyFile, KeyFile, overwrite: true);
        else
            File.Delete(NextKeyFile);
    }

    /// <summary>The pair, checked to belong together.</summary>
    /// <param name="cure">What to do when they do not.</param>
    public CertifiedKey Read(string cure)
    {
        var certificates = PemCertificates.Read(CertificateFile);
        var key = PemPrivateKey.Read(KeyFile);
        if (key is ECDsa ecdsa && LeafKey.Find(certificates, key) is { } certificate)
            return new CertifiedKey(certificate, ecdsa);
        key.Dispose();
        throw new CertificateException(KeyFile, $"private key does not belong to {CertificateFile}", cure);
    }

    private bool Matches(string keyFile)
    {
        using var key = PemPrivateKey.Read(keyFile);
        return LeafKey.Find(PemCertificates.Read(CertificateFile), key) is not null;
    }
}
