using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Facts;

/// <summary>A public key's kind and size, and how many bits of security OpenSSL counts for it.</summary>
/// <param name="Name">For people: "RSA 2048", "EC P-256", "Ed25519".</param>
/// <param name="Family">What it can sign with.</param>
/// <param name="Size">In bits; 0 when the key cannot be read or has no size of its own.</param>
/// <param name="SecurityBits">0 when the key cannot be read.</param>
internal sealed record CertificateKey(string Name, SignatureFamily Family, int Size, int SecurityBits)
{
    private const int LeastRsa = 2048;
    private const int LeastCurve = 224;
    private const string Unreadable = "unreadable";

    /// <summary>Why OpenSSL's security level 2 refuses it: "an RSA key of 1024 bits, fewer than 2048"; null when it does not.</summary>
    public string? Weakness => this switch
    {
        { Family: SignatureFamily.Rsa, Size: < LeastRsa } => $"an RSA key of {Size} bits, fewer than {LeastRsa}",
        { Family: SignatureFamily.Ecdsa, Size: < LeastCurve } => $"an EC key of {Size} bits, fewer than {LeastCurve}",
        { Family: SignatureFamily.Dsa } => "a DSA key",
        { Name: Unreadable } => "a public key that cannot be read",
        _ => null,
    };

    public static CertificateKey Of(X509Certificate2 certificate)
    {
        try
        {
            return certificate.PublicKey.Oid.Value switch
            {
                "1.2.840.113549.1.1.1" or "1.2.840.113549.1.1.10" => Rsa(certificate),
                "1.2.840.10045.2.1" => Curve(certificate),
                "1.2.840.10040.4.1" => new CertificateKey("DSA", SignatureFamily.Dsa, 0, 0),
                "1.3.101.112" => new CertificateKey("Ed25519", SignatureFamily.EdDsa, 0, 128),
                "1.3.101.113" => new CertificateKey("Ed448", SignatureFamily.EdDsa, 0, 224),
                var other => new CertificateKey(other ?? "unknown", SignatureFamily.Other, 0, 0),
            };
        }
        catch (CryptographicException)
        {
            return new CertificateKey(Unreadable, SignatureFamily.Other, 0, 0);
        }
    }

    /// <summary>An RSA key, also one that may sign with PSS only (id-RSASSA-PSS, RFC 4055, 1.2), which .NET's own method does not give.</summary>
    /// <exception cref="CryptographicException">It is no RSA key.</exception>
    public static RSA RsaOf(X509Certificate2 certificate)
    {
        var key = RSA.Create();
        try
        {
            key.ImportRSAPublicKey(certificate.PublicKey.EncodedKeyValue.RawData, out _);
            return key;
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    private static CertificateKey Rsa(X509Certificate2 certificate)
    {
        using var key = RsaOf(certificate);
        return new CertificateKey($"RSA {key.KeySize}", SignatureFamily.Rsa, key.KeySize, RsaSecurity(key.KeySize));
    }

    private static CertificateKey Curve(X509Certificate2 certificate)
    {
        // X509Certificate2's own method gives no key where the key usage is key agreement alone.
        using var key = certificate.PublicKey.GetECDsaPublicKey()!;
        // A curve written out as numbers has no name.
        var named = key.ExportParameters(false).Curve;
        var name = (named.IsNamed ? named.Oid.FriendlyName : null) ?? $"{key.KeySize} bits";
        var bits = key.KeySize switch { >= 512 => 256, >= 384 => 192, >= 256 => 128, >= 224 => 112, >= 160 => 80, var small => small / 2 };
        var curve = name.Replace("ECDSA_P", "P-", StringComparison.Ordinal).Replace("nistP", "P-", StringComparison.Ordinal);
        return new CertificateKey($"EC {curve}", SignatureFamily.Ecdsa, key.KeySize, bits);
    }

    // The cost of the number field sieve, rounded to whole bytes (NIST SP 800-56B, appendix D).
    private static int RsaSecurity(int size)
    {
        if (size is 2048 or 3072)
            return size == 2048 ? 112 : 128;
        var x = size * Math.Log(2);
        var log = Math.Log(x);
        var bits = (int)(((1.923 * Math.Cbrt(x * log * log)) - 4.69) / Math.Log(2));
        return (bits + 4) & ~7;
    }
}
