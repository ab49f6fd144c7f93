using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Import;

/// <summary>Finds the private key that one of the certificates at hand speaks for.</summary>
internal static class ImportKey
{
    /// <returns>The leaf, its key and the key's file. The key is the caller's.</returns>
    public static (X509Certificate2 Leaf, AsymmetricAlgorithm Key, string File) Find(
        ImportRequest request, ImportFolder folder, IReadOnlyList<CertificateBag> bags)
    {
        List<X509Certificate2> certificates = [.. bags.SelectMany(bag => bag.Certificates)];
        if (certificates.Count == 0)
            throw new CertificateException(new CertificateProblem(request.Files[0], "holds no certificate", "name the file that the CA sent")
            {
                Code = FaultCodes.NotPem,
            });
        if (request.KeyFile is not null)
            return FromFile(certificates, request.KeyFile, request) ?? throw LeafKey.NoMatch(Named(request), request.KeyFile, certificates);
        foreach (var (key, file) in bags.SelectMany(bag => bag.Keys.Select(key => (key, bag.File))))
        {
            if (LeafKey.Find(certificates, key) is { } leaf)
                return (leaf, Copy(key), file);
        }
        // A CA may certify the key in use once more.
        foreach (var file in new[] { folder.RequestKeyFile, folder.KeyFile }.Where(File.Exists))
        {
            if (FromFile(certificates, file, request) is { } found)
                return found;
        }
        throw new CertificateException(new CertificateProblem(
            Named(request),
            File.Exists(folder.RequestKeyFile)
                ? $"none of its certificates belongs to the key of the pending request, {folder.RequestKeyFile}"
                : "the private key is in none of the files, and no request is pending",
            "name the key the certificate was requested with: --key FILE") { Code = FaultCodes.KeyMismatch });
    }

    private static (X509Certificate2, AsymmetricAlgorithm, string)? FromFile(
        List<X509Certificate2> certificates, string file, ImportRequest request)
    {
        var key = PemPrivateKey.Read(file, request.Password);
        if (LeafKey.Find(certificates, key) is { } leaf)
            return (leaf, key, file);
        key.Dispose();
        return null;
    }

    private static string Named(ImportRequest request) => string.Join(", ", request.Files);

    private static AsymmetricAlgorithm Copy(AsymmetricAlgorithm key)
    {
        if (key is RSA rsa)
            return RSA.Create(rsa.ExportParameters(includePrivateParameters: true));
        return ECDsa.Create(((ECDsa)key).ExportParameters(includePrivateParameters: true));
    }
}
