using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Names;

namespace Sluice.Certificates.Chains;

/// <summary>Reads the names a certificate answers for.</summary>
internal static class CertificateNames
{
    /// <summary>Its subject alternative names (DNS and IP); those that no client could match are left out.</summary>
    public static IReadOnlyList<ServerName> Of(X509Certificate2 certificate)
    {
        var names = new List<ServerName>();
        foreach (var extension in certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>())
        {
            foreach (var text in extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(a => a.ToString())))
            {
                if (ServerName.TryParse(text, out var name, out _))
                    names.Add(name!);
            }
        }
        return names;
    }
}
