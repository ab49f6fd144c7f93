using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Files;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Import;

/// <summary>Reads what CAs send, by content: PEM, DER, PKCS#7 in either form, PKCS#12.</summary>
internal static class CertificateBagReader
{
    /// <param name="path">The file.</param>
    /// <param name="password">Of a PKCS#12 file or an encrypted key; null when none was given.</param>
    /// <exception cref="CertificateException">It holds neither certificate nor key, or cannot be opened.</exception>
    public static CertificateBag Read(string path, string? password)
    {
        var bytes = KeyFile.ReadBytes(path);
        try
        {
            return FileContent.KindOf(bytes) switch
            {
                FileKind.Pem => OfPem(path, bytes, password),
                FileKind.DerCertificate => new CertificateBag(path, [CertificateDecoder.Load(bytes)], []),
                FileKind.Pkcs7 => new CertificateBag(path, Pkcs7Certificates.Read(bytes), []),
                FileKind.Pkcs12 => OfPkcs12(path, bytes, password),
                _ => throw NotCertificates.Explain(path, bytes),
            };
        }
        catch (Exception e) when (e is CryptographicException or AsnContentException)
        {
            throw new CertificateException(
                new CertificateProblem(path, "cannot be decoded", "copy the file again from where it came") { Code = FaultCodes.Damaged }, e);
        }
    }

    private static CertificateBag OfPem(string path, byte[] bytes, string? password)
    {
        var text = KeyFile.Text(bytes);
        List<X509Certificate2> certificates = [.. PemCertificates.Parse(path, text).Certificates];
        var rest = text.AsSpan();
        while (PemEncoding.TryFind(rest, out var fields))
        {
            if (rest[fields.Label] is "PKCS7" or "CMS")
                certificates.AddRange(Pkcs7Certificates.Read(Convert.FromBase64String(rest[fields.Base64Data].ToString())));
            rest = rest[fields.Location.End..];
        }
        AsymmetricAlgorithm[] keys = PemPrivateKey.Find(path, text, password) is { } key ? [key] : [];
        return certificates.Count + keys.Length > 0
            ? new CertificateBag(path, certificates, keys)
            : throw NotCertificates.Explain(path, bytes);
    }

    private static CertificateBag OfPkcs12(string path, byte[] bytes, string? password)
    {
        X509Certificate2Collection all;
        try
        {
            all = X509CertificateLoader.LoadPkcs12Collection(bytes, password, X509KeyStorageFlags.Exportable);
        }
        catch (CryptographicException e)
        {
            var cure = password is null
                ? "give its password: --password-stdin"
                : $"give the right one; if it is right, the file is of an old kind: openssl pkcs12 -legacy -in '{path}' -nodes -out '{path}.pem'";
            throw new CertificateException(
                new CertificateProblem(path, "PKCS#12 file cannot be opened with this password", cure) { Code = FaultCodes.KeyUnusable }, e);
        }
        var keys = new List<AsymmetricAlgorithm>();
        foreach (var certificate in all.Where(c => c.HasPrivateKey))
        {
            var key = (AsymmetricAlgorithm?)certificate.GetRSAPrivateKey() ?? certificate.GetECDsaPrivateKey();
            if (key is not null)
                keys.Add(key);
        }
        return new CertificateBag(path, [.. all.Select(c => CertificateDecoder.Load(c.RawData))], keys);
    }
}
