using Sluice.Certificates.Files;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains;

/// <summary>Says what a file is that should hold PEM certificates and holds none, and how to make PEM of it.</summary>
internal static class NotCertificates
{
    public static CertificateException Explain(string path, byte[] bytes)
    {
        var (what, cure) = FileContent.KindOf(bytes) switch
        {
            FileKind.Empty => ("is empty", "copy the file again from where it came"),
            FileKind.DerCertificate => ("is DER, not PEM", $"convert it: openssl x509 -inform der -in '{path}' -out '{path}.pem'"),
            FileKind.Pkcs7 => ("is PKCS#7 in DER, not PEM", $"convert it: openssl pkcs7 -inform der -in '{path}' -print_certs -out '{path}.pem'"),
            FileKind.Pkcs12 => (
                "is PKCS#12, not PEM", $"convert it: openssl pkcs12 -in '{path}' -nokeys -out '{path}.pem', and the key with -nocerts -nodes"),
            FileKind.DerPrivateKey => ("is a private key in DER and holds no certificate", "name the certificate's file"),
            FileKind.Html => ("is an HTML page, not a certificate", "download the certificate itself: the page at that address only links to it"),
            FileKind.Pem => OfBlocks(path, KeyFile.Text(bytes)),
            _ => ("holds no PEM certificate", "name the file that begins with -----BEGIN CERTIFICATE-----"),
        };
        return new CertificateException(new CertificateProblem(path, what, cure) { Code = FaultCodes.NotPem });
    }

    private static (string What, string Cure) OfBlocks(string path, string text)
    {
        if (Has("PKCS7") || Has("CMS"))
            return ("is PKCS#7, not a PEM chain", $"convert it: openssl pkcs7 -in '{path}' -print_certs -out '{path}.pem'");
        if (Has("TRUSTED CERTIFICATE"))
            return ("is in OpenSSL's own TRUSTED CERTIFICATE form", $"convert it: openssl x509 -in '{path}' -out '{path}.pem'");
        if (Has("CERTIFICATE REQUEST") || Has("NEW CERTIFICATE REQUEST"))
            return ("is a certificate request, not a certificate", "send it to the CA and name the file that the CA sends back");
        if (text.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
            return ("holds a private key and no certificate", "name the certificate's file");
        if (Has("X509 CRL"))
            return ("is a CRL, not a certificate", "name the certificate's file");
        return ("holds no PEM certificate", "name the file that begins with -----BEGIN CERTIFICATE-----");

        bool Has(string label) => text.Contains($"-----BEGIN {label}-----", StringComparison.Ordinal);
    }
}
