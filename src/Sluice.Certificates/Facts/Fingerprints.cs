using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Sluice.Certificates.Facts;

/// <summary>SHA-256 as lower-case hexadecimal.</summary>
internal static class Fingerprints
{
    public static string Of(X509Certificate2 certificate) => Convert.ToHexStringLower(SHA256.HashData(certificate.RawData));

    public static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Of the first certificate of a PEM text.</summary>
    public static string OfPem(string pem)
    {
        using var certificate = X509Certificate2.CreateFromPem(pem);
        return Of(certificate);
    }
}
