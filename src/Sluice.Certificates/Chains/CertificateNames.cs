using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Names;

namespace Sluice.Certificates.Chains;

/// <summary>Reads the names a certificate answers for.</summary>
internal static class CertificateNames
{
    private const string CommonNameOid = "2.5.4.3";

    /// <summary>Its subject alternative names (DNS and IP); those that no client could match are left out.</summary>
    public static IReadOnlyList<ServerName> Of(X509Certificate2 certificate)
    {
        var names = new List<ServerName>();
        foreach (var text in Texts(certificate))
        {
            if (ServerName.TryParse(text, out var name, out _))
                names.Add(name!);
        }
        return names;
    }

    /// <summary>The DNS and IP names as they stand there.</summary>
    public static IEnumerable<string> Texts(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().SelectMany(
            extension => extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(address => address.ToString())));

    /// <summary>The subject's last CN, which clients fall back on where there is no alternative name; null when there is none.</summary>
    public static string? CommonName(X509Certificate2 certificate)
    {
        try
        {
            return certificate.SubjectName.EnumerateRelativeDistinguishedNames()
                .LastOrDefault(part => !part.HasMultipleElements && part.GetSingleElementType().Value == CommonNameOid)?.GetSingleElementValue();
        }
        catch (CryptographicException)
        {
            // A CN that is no text matches no host.
            return null;
        }
    }
}
