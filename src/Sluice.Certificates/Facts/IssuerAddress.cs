using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Facts;

/// <summary>Where a CA publishes the certificate of the issuer (authority information access, RFC 5280, 4.2.2.1).</summary>
public static class IssuerAddress
{
    private const int MaxLength = 300;

    /// <returns>The first HTTP address; null when there is none. It is only printed, never asked.</returns>
    public static string? Of(X509Certificate2 certificate)
    {
        try
        {
            return certificate.Extensions.OfType<X509AuthorityInformationAccessExtension>()
                .SelectMany(extension => extension.EnumerateCAIssuersUris())
                .FirstOrDefault(IsPrintable);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // It goes into a line that people copy to a shell.
    private static bool IsPrintable(string address) =>
        address.Length <= MaxLength && (address.StartsWith("http://", StringComparison.Ordinal) || address.StartsWith("https://", StringComparison.Ordinal))
        && address.All(c => char.IsAsciiLetterOrDigit(c) || "-._:/?&=%+".Contains(c, StringComparison.Ordinal));
}
