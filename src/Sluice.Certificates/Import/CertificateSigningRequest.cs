using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Files;
using Sluice.Certificates.Names;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Import;

/// <summary>A new key and the PKCS#10 request (RFC 2986) that asks a CA to certify it for a server.</summary>
public static class CertificateSigningRequest
{
    private const int RsaBits = 3072;

    /// <summary>Writes FILE.key (0600) and FILE.csr.</summary>
    /// <param name="names">Subject alternative names, at least one; the first DNS name becomes the CN when no subject is given.</param>
    /// <param name="subject">As RFC 4514 writes it; null for CN=first name.</param>
    /// <param name="isRsa">An RSA key of 3072 bits in place of ECDSA P-256.</param>
    /// <param name="prefix">Path without ending; null for the pending request in DATA/certs.</param>
    /// <param name="dataDirectory">DATA.</param>
    /// <param name="overwrite">Whether files that are there may be replaced: their key is lost then.</param>
    /// <returns>Full paths of request and key.</returns>
    /// <exception cref="CertificateException">Files are there already.</exception>
    public static (string RequestFile, string KeyFile) Write(
        IReadOnlyList<ServerName> names, X500DistinguishedName? subject, bool isRsa, string? prefix, string dataDirectory, bool overwrite)
    {
        var folder = new ImportFolder(dataDirectory);
        var (requestFile, keyFile) = prefix is null
            ? (folder.RequestFile, folder.RequestKeyFile)
            : (Path.GetFullPath(prefix + ".csr"), Path.GetFullPath(prefix + ".key"));
        if (!overwrite && (File.Exists(keyFile) || File.Exists(requestFile)))
            throw new CertificateException(
                File.Exists(keyFile) ? keyFile : requestFile,
                "is there already, and a certificate may be on its way for it",
                "import that certificate first, or give --force to make another key");
        using AsymmetricAlgorithm key = isRsa ? RSA.Create(RsaBits) : ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Make(names, subject ?? DefaultSubject(names), key).CreateSigningRequestPem();
        if (prefix is null)
            DataFolder.Create(folder.Certs);
        AtomicFile.WritePrivate(keyFile, key.ExportPkcs8PrivateKeyPem() + "\n");
        AtomicFile.WritePublic(requestFile, request + "\n");
        return (requestFile, keyFile);
    }

    private static CertificateRequest Make(IReadOnlyList<ServerName> names, X500DistinguishedName subject, AsymmetricAlgorithm key)
    {
        var request = key is RSA rsa
            ? new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest(subject, (ECDsa)key, HashAlgorithmName.SHA256);
        var alternatives = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            if (name.Address is { } address)
                alternatives.AddIpAddress(address);
            else
                alternatives.AddDnsName(name.Dns!);
        }
        request.CertificateExtensions.Add(alternatives.Build());
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(CertificateUses.ServerAuthentication)], critical: false));
        return request;
    }

    private static X500DistinguishedName DefaultSubject(IReadOnlyList<ServerName> names)
    {
        // ub-common-name (RFC 5280, appendix A.1).
        const int MaxCommonName = 64;
        var builder = new X500DistinguishedNameBuilder();
        if (names.Select(name => name.ToString()).FirstOrDefault(name => name.Length <= MaxCommonName) is { } name)
            builder.AddCommonName(name);
        return builder.Build();
    }
}
