using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains;

/// <summary>Matches a private key with the certificate it speaks for.</summary>
internal static class LeafKey
{
    public static X509Certificate2? Find(IReadOnlyList<X509Certificate2> certificates, AsymmetricAlgorithm key)
    {
        var publicKey = key.ExportSubjectPublicKeyInfo();
        return certificates.FirstOrDefault(c => c.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(publicKey));
    }

    public static CertificateException NoMatch(string certificateFile, string keyFile, IReadOnlyList<X509Certificate2> certificates)
    {
        var leaf = certificates.FirstOrDefault(c => !ChainOrder.IsAuthority(c)) ?? certificates[0];
        return leaf.PublicKey.Oid.Value is PemPrivateKey.Rsa or PemPrivateKey.Ecdsa
            ? new CertificateException(
                keyFile,
                $"private key does not belong to any certificate in {certificateFile}",
                "give the key the certificate was requested with")
            : new CertificateException(
                certificateFile,
                $"{LeafRules.Name(leaf)} has a key that is neither RSA nor ECDSA (algorithm {leaf.PublicKey.Oid.Value})",
                PemPrivateKey.UseAnother);
    }

    public static X509Certificate2 Join(X509Certificate2 leaf, AsymmetricAlgorithm key)
    {
        var joined = key is RSA rsa ? leaf.CopyWithPrivateKey(rsa) : leaf.CopyWithPrivateKey((ECDsa)key);
        if (!OperatingSystem.IsWindows())
            return joined;
        // Windows' TLS cannot use a key that lives in memory only.
        using (joined)
            return X509CertificateLoader.LoadPkcs12(joined.Export(X509ContentType.Pkcs12), password: null);
    }
}
