using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains;

/// <summary>Matches a private key with the certificate it speaks for.</summary>
internal static class LeafKey
{
    public static X509Certificate2? Find(IReadOnlyList<X509Certificate2> certificates, AsymmetricAlgorithm key)
    {
        var publicKey = key.ExportSubjectPublicKeyInfo();
        return certificates.Where(c => c.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(publicKey))
            // One key, certified again: the later one is the renewal.
            .MaxBy(c => (!Kinship.IsAuthority(c), c.NotBefore));
    }

    /// <summary>The leaf where no key tells: the one that issued none of the others, servers' before CAs'.</summary>
    public static X509Certificate2 Guess(IReadOnlyList<X509Certificate2> certificates) =>
        certificates.FirstOrDefault(c => !Kinship.IsAuthority(c))
        ?? certificates.FirstOrDefault(c => !certificates.Any(other => !Kinship.IsSame(other, c) && Kinship.BearsIssuerName(c, other)))
        ?? certificates[0];

    public static CertificateException NoMatch(string certificateFile, string keyFile, IReadOnlyList<X509Certificate2> certificates)
    {
        var leaf = Guess(certificates);
        return leaf.PublicKey.Oid.Value is PemPrivateKey.Rsa or PemPrivateKey.Ecdsa
            ? new CertificateException(new CertificateProblem(
                keyFile,
                $"private key does not belong to any certificate in {certificateFile}",
                "give the key the certificate was requested with") { Code = FaultCodes.KeyMismatch })
            : new CertificateException(Unusable(certificateFile, leaf));
    }

    /// <summary>A key that this server cannot speak for.</summary>
    public static CertificateProblem Unusable(string file, X509Certificate2 leaf) => new(
        file, $"{CertificateWords.Name(leaf)} has a key that is neither RSA nor ECDSA (algorithm {leaf.PublicKey.Oid.Value})", PemPrivateKey.UseAnother)
    {
        Code = FaultCodes.KeyUnusable,
    };

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
