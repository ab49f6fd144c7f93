using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Names;

namespace Sluice.Certificates.Facts;

/// <summary>The names a certificate answers for.</summary>
internal static class CertificateNames
{
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
        LeafNames.Of(certificate).Alternatives.Select(name => name.Text);
}
