using System.Security.Cryptography;
using Sluice.Certificates.Authority;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Files;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Store;

/// <summary>The operator's file for a root's key: written once, mode 0600, never over another.</summary>
internal static class RootKeyOut
{
    /// <exception cref="CertificateException">The file is there already with another content, or lies in the store itself.</exception>
    public static void Write(StoreFolder folder, string file, CertifiedKey root)
    {
        var path = Path.GetFullPath(file);
        var data = Path.GetDirectoryName(folder.Directory)!;
        if (RealPath.IsWithin(data, path))
            throw new CertificateException(path, "lies in the data folder, from which the root's key is to be kept away", "name a file elsewhere");
        if (Directory.Exists(path))
            throw new CertificateException(path, "is a folder", "name a file in it");
        // A command that was cut short left the very same key: go on from there.
        if (File.Exists(path) && !IsSame(path, root))
            throw new CertificateException(path, "is there already", "name another file");
        if (!File.Exists(path))
            AtomicFile.WritePrivate(path, root.KeyPem());
    }

    private static bool IsSame(string path, CertifiedKey root)
    {
        try
        {
            using var key = PemPrivateKey.Read(path);
            return key is ECDsa && LeafKey.Find([root.Certificate], key) is not null;
        }
        catch (CertificateException)
        {
            return false;
        }
    }
}
