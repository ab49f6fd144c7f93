using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Client.Doctor;

/// <summary>Where a certificate says that its issuer's own can be had (RFC 5280, 4.2.2.1, caIssuers).</summary>
internal static class IssuerAddress
{
    /// <returns>An HTTP address; null when there is none.</returns>
    public static string? Of(X509Certificate2 certificate)
    {
        try
        {
            return certificate.Extensions.OfType<X509AuthorityInformationAccessExtension>()
                .SelectMany(extension => extension.EnumerateCAIssuersUris())
                .FirstOrDefault(uri => Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.Scheme is ("http" or "https"));
        }
        catch (CryptographicException)
        {
            // A damaged extension names no address.
            return null;
        }
    }
}
