using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Sluice.Certificates.Clients;

/// <summary>The certificates in a file, whatever its format.</summary>
/// <param name="Format">What it is.</param>
/// <param name="Certificates">In the file's order.</param>
public sealed record StoreContent(StoreFormat Format, IReadOnlyList<X509Certificate2> Certificates)
{
    // Java's own stores have had this password since the first; it protects nothing.
    private static readonly string?[] JavaPasswords = ["changeit", null, ""];

    public static StoreContent Read(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(JavaKeyStore.Magic))
            return new StoreContent(StoreFormat.Jks, JavaKeyStore.Read(bytes));
        var text = Encoding.Latin1.GetString(bytes);
        if (text.Contains("-----BEGIN PKCS7-----", StringComparison.Ordinal))
            return new StoreContent(StoreFormat.Pkcs7, []);
        if (text.Contains("-----BEGIN ", StringComparison.Ordinal))
            return Pem(text);
        return bytes is [0x30, ..] ? Binary(bytes) : new StoreContent(StoreFormat.Unknown, []);
    }

    // OpenSSL's loader takes these three labels; one block that it cannot decode makes the whole file unusable.
    private static StoreContent Pem(string text)
    {
        var certificates = new List<X509Certificate2>();
        for (var rest = text.AsSpan(); PemEncoding.TryFind(rest, out var found); rest = rest[found.Location.End..])
        {
            if (rest[found.Label] is not ("CERTIFICATE" or "X509 CERTIFICATE" or "TRUSTED CERTIFICATE"))
                continue;
            try
            {
                certificates.Add(X509CertificateLoader.LoadCertificate(Convert.FromBase64String(rest[found.Base64Data].ToString())));
            }
            catch (CryptographicException)
            {
                return new StoreContent(StoreFormat.Unknown, []);
            }
        }
        return new StoreContent(certificates.Count > 0 ? StoreFormat.Pem : StoreFormat.Unknown, certificates);
    }

    private static StoreContent Binary(byte[] bytes)
    {
        try
        {
            switch (X509Certificate2.GetCertContentType(bytes))
            {
                case X509ContentType.Cert:
                    return new StoreContent(StoreFormat.Der, [X509CertificateLoader.LoadCertificate(bytes)]);
                case X509ContentType.Pkcs7:
                    return new StoreContent(StoreFormat.Pkcs7, []);
                case X509ContentType.Pkcs12:
                    return new StoreContent(StoreFormat.Pkcs12, Pkcs12(bytes));
                default:
                    return new StoreContent(StoreFormat.Unknown, []);
            }
        }
        catch (CryptographicException)
        {
            return new StoreContent(StoreFormat.Unknown, []);
        }
    }

    private static List<X509Certificate2> Pkcs12(byte[] bytes)
    {
        foreach (var password in JavaPasswords)
        {
            try
            {
                return
                [
                    .. X509CertificateLoader.LoadPkcs12Collection(
                        bytes, password, X509KeyStorageFlags.EphemeralKeySet, Pkcs12LoaderLimits.DangerousNoLimits),
                ];
            }
            catch (CryptographicException)
            {
                // Another password is tried next.
            }
        }
        return [];
    }
}
