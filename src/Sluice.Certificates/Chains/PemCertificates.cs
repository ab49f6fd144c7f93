using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Files;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains;

/// <summary>Reads the CERTIFICATE blocks of a PEM file (RFC 7468), in the file's order; other blocks are passed over.</summary>
internal static class PemCertificates
{
    private const string CopyAgain = "copy the file again from where it came";

    public static List<X509Certificate2> Read(string path)
    {
        var text = KeyFile.ReadCertificates(path).AsSpan();
        var certificates = new List<X509Certificate2>();
        while (PemEncoding.TryFind(text, out var fields))
        {
            if (text[fields.Label] is "CERTIFICATE")
                certificates.Add(Decode(path, text[fields.Base64Data], certificates.Count + 1));
            text = text[fields.Location.End..];
        }
        if (text.Contains("-----BEGIN CERTIFICATE-----", StringComparison.Ordinal))
            throw new CertificateException(path, $"certificate {certificates.Count + 1} is damaged or cut off", CopyAgain);
        if (certificates.Count == 0)
            throw new CertificateException(path, "holds no PEM certificate", "convert it: openssl x509 -in FILE -inform der -out FILE.pem");
        return certificates;
    }

    private static X509Certificate2 Decode(string path, ReadOnlySpan<char> base64, int number)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(Convert.FromBase64String(base64.ToString()));
        }
        catch (CryptographicException e)
        {
            throw new CertificateException(
                new CertificateProblem(path, $"certificate {number} cannot be decoded", CopyAgain), e);
        }
    }
}
