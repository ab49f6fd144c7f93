using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Files;

namespace Sluice.Certificates.Import;

/// <summary>
/// The imported pair on disk. The certificate's rename is what counts: the new key waits beside it as server.key.next, and whoever
/// opens the folder after a crash either finishes the step or drops it. Call with the lock held.
/// </summary>
internal sealed class ImportedFiles(ImportFolder folder)
{
    private string NextKeyFile => folder.KeyFile + ".next";

    public bool Exist => File.Exists(folder.CertificateFile);

    public void Write(IEnumerable<X509Certificate2> chain, AsymmetricAlgorithm key)
    {
        DataFolder.Create(folder.Imported);
        AtomicFile.WritePrivate(NextKeyFile, key.ExportPkcs8PrivateKeyPem() + "\n");
        AtomicFile.WritePublic(folder.CertificateFile, string.Concat(chain.Select(c => c.ExportCertificatePem() + "\n")));
        File.Move(NextKeyFile, folder.KeyFile, overwrite: true);
        WriteRoot();
    }

    public void Recover()
    {
        if (!Directory.Exists(folder.Imported))
            return;
        foreach (var file in new[] { folder.CertificateFile, NextKeyFile, folder.RootFile })
            AtomicFile.Sweep(file);
        if (File.Exists(NextKeyFile))
        {
            if (Exist && Matches(NextKeyFile))
                File.Move(NextKeyFile, folder.KeyFile, overwrite: true);
            else
                File.Delete(NextKeyFile);
        }
        if (Exist)
            WriteRoot();
    }

    private void WriteRoot()
    {
        var root = PemCertificates.Read(folder.CertificateFile).LastOrDefault(c => Kinship.IsSelfIssued(c) && Kinship.IsAuthority(c));
        var pem = root is null ? null : root.ExportCertificatePem() + "\n";
        if (pem is null)
            File.Delete(folder.RootFile);
        else if (!File.Exists(folder.RootFile) || File.ReadAllText(folder.RootFile) != pem)
            AtomicFile.WritePublic(folder.RootFile, pem);
    }

    private bool Matches(string keyFile)
    {
        using var key = PemPrivateKey.Read(keyFile);
        return LeafKey.Find(PemCertificates.Read(folder.CertificateFile), key) is not null;
    }
}
