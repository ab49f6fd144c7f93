using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Client.Trust;

/// <summary>A certificate's SHA-256 fingerprint: the digest of its DER.</summary>
public static class Fingerprint
{
    private const string Prefix = "SHA256:";

    /// <returns>As openssl prints it: upper case hexadecimal, a colon between bytes.</returns>
    public static string Of(X509Certificate2 certificate) => Format(SHA256.HashData(certificate.RawData));

    /// <summary>Reads hexadecimal with or without colons, in any case, with or without "SHA256:" before it.</summary>
    /// <returns>The form that <see cref="Of"/> gives; null when the text is no SHA-256 fingerprint.</returns>
    public static string? Parse(string text)
    {
        var rest = text.Trim();
        if (rest.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            rest = rest[Prefix.Length..].TrimStart();
        // "AB:CD" has a colon between every two digits, or there is none at all.
        var parts = rest.Split(':');
        if (parts.Length > 1 && parts.Any(part => part.Length != 2))
            return null;
        var digits = string.Concat(parts);
        return digits.Length == 2 * SHA256.HashSizeInBytes && digits.All(char.IsAsciiHexDigit)
            ? Format(Convert.FromHexString(digits))
            : null;
    }

    private static string Format(byte[] digest) => Convert.ToHexString(digest).Chunk(2).Select(pair => new string(pair)).Aggregate((a, b) => $"{a}:{b}");
}
